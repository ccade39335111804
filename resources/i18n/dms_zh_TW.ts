<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>AccountPage</name>
    <message>
        <source>Password and sign-ins</source>
        <translation>密碼與登入</translation>
    </message>
    <message>
        <source>Where I am signed in</source>
        <translation>我的登入位置</translation>
    </message>
    <message>
        <source>F2 changes your password</source>
        <translation>按 F2 變更密碼</translation>
    </message>
    <message>
        <source>F4 shows on which PCs you are signed in; both need a connection and your password.</source>
        <translation>按 F4 查看您在哪些電腦上登入；兩者都需要連線與您的密碼。</translation>
    </message>
    <message>
        <source>Another password counts on this PC at once. Your other PCs ask for it as soon as they hear of it from head office.</source>
        <translation>新密碼在這台電腦上立即生效。您的其他電腦一收到總部通知，就會要求新密碼。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>變更密碼</translation>
    </message>
    <message>
        <source>Where am I signed in?</source>
        <translation>我在哪裡登入？</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>在該處登出</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登入時間</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近連線</translation>
    </message>
    <message>
        <source>{name} (this PC)</source>
        <translation>{name}（這台電腦）</translation>
    </message>
    <message>
        <source>Your password is another now.</source>
        <translation>密碼已變更。</translation>
    </message>
    <message>
        <source>Head office tells where you are signed in to who knows your password.</source>
        <translation>輸入您的密碼後，總部才會告知您在哪裡登入。</translation>
    </message>
    <message>
        <source>{name} asks for your password again as soon as it hears of this. What you saved there is kept.</source>
        <translation>{name} 一收到通知就會再次要求您的密碼。您在那裡存檔的資料都會保留。</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Accept, next</source>
        <translation>接受並下一張</translation>
    </message>
    <message>
        <source>Release hold</source>
        <translation>解除保留</translation>
    </message>
    <message>
        <source>Allocate, next</source>
        <translation>配貨並下一張</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>出貨</translation>
    </message>
    <message>
        <source>Adjust line</source>
        <translation>調整明細</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Answer the dealer</source>
        <translation>回覆經銷商</translation>
    </message>
    <message>
        <source>Close rest</source>
        <translation>結清未交</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>開票</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>請先選一行明細。</translation>
    </message>
    <message>
        <source>Refuse {number}</source>
        <translation>拒絕 {number}</translation>
    </message>
    <message>
        <source>Refuse order</source>
        <translation>拒絕訂單</translation>
    </message>
    <message>
        <source>Close the rest of {number}</source>
        <translation>結清 {number} 的未交數量</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Grant {code} otherwise</source>
        <translation>調整 {code} 的核准內容</translation>
    </message>
    <message>
        <source>Asked {asked}, already on its way {gone}. What was asked stays readable.</source>
        <translation>要求 {asked}，已配貨或出貨 {gone}。原要求仍會保留可查。</translation>
    </message>
    <message>
        <source>Units that will come</source>
        <translation>核准數量</translation>
    </message>
    <message>
        <source>Price per unit</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>預計到貨日</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>核准</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此處不可行</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請說明原因，對方會看到。</translation>
    </message>
    <message>
        <source>Nothing is different from before.</source>
        <translation>內容與原先相同。</translation>
    </message>
</context>
<context>
    <name>AdjustmentDialog</name>
    <message>
        <source>Book an adjustment</source>
        <translation>登錄調整</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Above zero it is credited to the dealer, below zero it is charged.</source>
        <translation>正數貸記給經銷商，負數向經銷商加收。</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>登錄</translation>
    </message>
</context>
<context>
    <name>AdjustmentPage</name>
    <message>
        <source>Adjustment</source>
        <translation>庫存調整</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>+ / −</source>
        <translation>增 / 減</translation>
    </message>
    <message>
        <source>Line {number}: goods leave for this reason, so type {units}; or choose another reason.</source>
        <translation>第 {number} 行：此原因應減少庫存，請輸入 {units}，或改選其他原因。</translation>
    </message>
    <message>
        <source>Line {number}: goods come in for this reason, so type {units}; or choose another reason.</source>
        <translation>第 {number} 行：此原因應增加庫存，請輸入 {units}，或改選其他原因。</translation>
    </message>
</context>
<context>
    <name>AdvicePage</name>
    <message>
        <source>Advice</source>
        <translation>經營建議</translation>
    </message>
    <message>
        <source>Nothing needs a look</source>
        <translation>目前沒有需要注意的事項</translation>
    </message>
    <message>
        <source>Goods that run out or lie, sales that fell and prices below their floor are named here.</source>
        <translation>即將缺貨或滯銷的商品、下滑的銷售與低於底價的銷售會列在這裡。</translation>
    </message>
    <message>
        <source>New order with all</source>
        <translation>全部開成新訂單</translation>
    </message>
    <message>
        <source>New order with it</source>
        <translation>開新訂單</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>About</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>建議訂購</translation>
    </message>
    <message>
        <source>How it was reckoned</source>
        <translation>計算方式</translation>
    </message>
</context>
<context>
    <name>AllowancesPage</name>
    <message>
        <source>Offline allowances</source>
        <translation>離線額度</translation>
    </message>
    <message>
        <source>Kept for PCs</source>
        <translation>離線額度</translation>
    </message>
    <message>
        <source>Nothing is kept for this shop&apos;s PCs</source>
        <translation>目前沒有為本店電腦預留額度</translation>
    </message>
    <message>
        <source>Head office keeps credit, scarce stock and promotions for a PC that is often without a connection.</source>
        <translation>原廠可為經常離線的電腦預留信用額度、緊缺庫存與促銷名額。</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>歸還</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>預留</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已歸還</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Saved on this PC; head office is told by itself.</source>
        <translation>已存於本機，將自動通知原廠。</translation>
    </message>
</context>
<context>
    <name>AmountDialog</name>
    <message>
        <source>So far {done} of {whole}.</source>
        <translation>目前 {done}／{whole}。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>多少金額？</translation>
    </message>
</context>
<context>
    <name>AnalysisPage</name>
    <message>
        <source>Analysis</source>
        <translation>銷售分析</translation>
    </message>
    <message>
        <source>Sell-out in bars</source>
        <translation>銷售額長條圖</translation>
    </message>
    <message>
        <source>Sales analysis</source>
        <translation>銷售分析</translation>
    </message>
    <message>
        <source>Type the first and the last day: the first is not after the last, and there are at most ten years.</source>
        <translation>請輸入起日與迄日：起日不可晚於迄日，期間最長十年。</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>經營建議</translation>
    </message>
    <message>
        <source>Nothing in these days fits the filter</source>
        <translation>這段期間沒有符合篩選的內容</translation>
    </message>
    <message>
        <source>Nothing sold or bought in these days</source>
        <translation>這段期間沒有銷售也沒有進貨</translation>
    </message>
    <message>
        <source>Choose another period. Sales and deliveries appear here by themselves, also without a line.</source>
        <translation>請選擇其他期間。銷售與到貨會自動出現在這裡，離線時也一樣。</translation>
    </message>
    <message>
        <source>Papers behind it</source>
        <translation>查看單據</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
</context>
<context>
    <name>AnalysisPapersPage</name>
    <message>
        <source>Papers behind a figure</source>
        <translation>數字背後的單據</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>No papers behind this</source>
        <translation>沒有相關單據</translation>
    </message>
    <message>
        <source>What was sold, brought back or delivered in these days stands here. Esc goes back.</source>
        <translation>這段期間的銷售、退貨與到貨會列在這裡。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>未稅金額</translation>
    </message>
    <message>
        <source>{count} paper</source>
        <translation>{count} 張單據</translation>
    </message>
    <message>
        <source>{count} papers</source>
        <translation>{count} 張單據</translation>
    </message>
    <message>
        <source>The newest {count} papers</source>
        <translation>最近 {count} 張單據</translation>
    </message>
    <message>
        <source>Sell-out {amount}</source>
        <translation>銷售 {amount}</translation>
    </message>
    <message>
        <source>Delivered {amount}</source>
        <translation>到貨 {amount}</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>The dealer asks to cancel {number}</source>
        <translation>經銷商要求取消 {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Go on shipping</source>
        <translation>繼續出貨</translation>
    </message>
    <message>
        <source>Stop the order</source>
        <translation>停止訂單</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請說明原因，對方會看到。</translation>
    </message>
</context>
<context>
    <name>AnswerTermsDialog</name>
    <message>
        <source>Promised days</source>
        <translation>答覆時限</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Every kind without days of its own</source>
        <translation>未另訂時限的所有類別</translation>
    </message>
    <message>
        <source>The day on which something arrives is not counted. What was promised before stays promised.</source>
        <translation>收到當天不計；先前承諾的期限不變。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>上班日</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Between one day and {most} days.</source>
        <translation>請輸入 1 到 {most} 天。</translation>
    </message>
    <message>
        <source>Saved on this PC; from the next ticket on.</source>
        <translation>已存在本機；自下一張工單起適用。</translation>
    </message>
</context>
<context>
    <name>ApprovalRulesPage</name>
    <message>
        <source>Rules of approval</source>
        <translation>簽核規則</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>No rules of approval</source>
        <translation>尚無簽核規則</translation>
    </message>
    <message>
        <source>F2 lays down who else has to say yes, and from which amount on.</source>
        <translation>按 F2 訂定還要誰核准、金額多少以上才需要。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Who would be asked?</source>
        <translation>會請誰簽核？</translation>
    </message>
    <message>
        <source>End rule</source>
        <translation>終止規則</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新增規則</translation>
    </message>
    <message>
        <source>From amount</source>
        <translation>起始金額</translation>
    </message>
    <message>
        <source>Who says yes</source>
        <translation>簽核人</translation>
    </message>
    <message>
        <source>Waits too long</source>
        <translation>逾時</translation>
    </message>
    <message>
        <source>after {days} days also {role}</source>
        <translation>{days} 天後加請{role}</translation>
    </message>
    <message>
        <source>after {days} day also {role}</source>
        <translation>{days} 天後加請{role}</translation>
    </message>
    <message>
        <source>Nobody: it counts at once.</source>
        <translation>無：立即生效。</translation>
    </message>
    <message>
        <source>The rule counts.</source>
        <translation>規則已生效。</translation>
    </message>
    <message>
        <source>The rule counts no more.</source>
        <translation>規則已不再生效。</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>簽核</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>For me to decide</source>
        <translation>待我簽核</translation>
    </message>
    <message>
        <source>All that wait</source>
        <translation>全部待簽</translation>
    </message>
    <message>
        <source>Decided ones too</source>
        <translation>含已決定</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>簽核關卡</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>沒有待您簽核的項目</translation>
    </message>
    <message>
        <source>What somebody asks you to decide appears here by itself.</source>
        <translation>他人請您決定的事會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>Stand-in</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Take back my request</source>
        <translation>撤回我的申請</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>變更內容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>核准</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申請人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>關卡</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>核准後</translation>
    </message>
    <message>
        <source>This approval is not on this PC.</source>
        <translation>這筆簽核不在這台電腦上。</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>Saved on this PC; head office hears of it by itself.</source>
        <translation>已存在本機，會自動送達總部。</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤回。</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Send goods back</source>
        <translation>退回商品</translation>
    </message>
    <message>
        <source>Product, delivery or serial number</source>
        <translation>商品、出貨單或序號</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已到貨</translation>
    </message>
    <message>
        <source>Nothing here that could be sent back</source>
        <translation>沒有可退回的商品</translation>
    </message>
    <message>
        <source>Only what was delivered and taken in can go back.</source>
        <translation>只有已到貨並點收的商品可以退回。</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批號</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ask to return</source>
        <translation>申請退貨</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>出貨單</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Choose what was delivered, and no more of it than there is.</source>
        <translation>請選擇已到貨的商品，數量不得超過可退數量。</translation>
    </message>
    <message>
        <source>Each of these units has a serial number: scan those that go back.</source>
        <translation>這些商品每件都有序號：請掃描要退回的。</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請寫明原因，對方看得到。</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Who sees to {number}?</source>
        <translation>{number} 由誰負責？</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>沒有需要您處理的事</translation>
    </message>
    <message>
        <source>What head office refuses or changes appears here, with the reason.</source>
        <translation>總部拒絕或改動的單據會列在這裡，並附上原因。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新送出</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>開啟單據</translation>
    </message>
    <message>
        <source>Same cause: done</source>
        <translation>同因全部處理完</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>處理完畢</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>儲存時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Asked and got</source>
        <translation>要求與結果</translation>
    </message>
    <message>
        <source>Take it over if it is to be done in your name, or mark it done.</source>
        <translation>若要以您的名義辦理，請接手；否則標為已處理。</translation>
    </message>
    <message>
        <source>It has no page of its own: do it once more where it was done, if it is still wanted, and mark it done.</source>
        <translation>它沒有自己的單據頁：若仍需要，請在原處重新辦理，再標為已處理。</translation>
    </message>
    <message>
        <source>Open the document to change it and send it again, or mark it done.</source>
        <translation>開啟單據修改後重送，或標記為處理完畢。</translation>
    </message>
    <message>
        <source>Copy what was sent</source>
        <translation>複製送出的內容</translation>
    </message>
    <message>
        <source>{count} marked as done; they stay readable in Sync.</source>
        <translation>{count} 筆已標記處理完畢，仍可在「同步」中查閱。</translation>
    </message>
    <message>
        <source>{count} entry goes to head office once more, as it was asked. What is refused here stays in the list.</source>
        <translation>{count} 筆將依原內容再次送往總部；本機不接受的會留在清單中。</translation>
    </message>
    <message>
        <source>{count} entries go to head office once more, as they were asked. What is refused here stays in the list.</source>
        <translation>{count} 筆將依原內容再次送往總部；本機不接受的會留在清單中。</translation>
    </message>
    <message>
        <source>{count} entry is taken back: what waits here is withdrawn, what head office granted is cancelled.</source>
        <translation>{count} 筆將收回：仍在等待的撤回，總部已同意的取消。</translation>
    </message>
    <message>
        <source>{count} entries are taken back: what waits here is withdrawn, what head office granted is cancelled.</source>
        <translation>{count} 筆將收回：仍在等待的撤回，總部已同意的取消。</translation>
    </message>
    <message>
        <source>{count} sent again under your name.</source>
        <translation>已用您的名義重新送出 {count} 筆。</translation>
    </message>
    <message>
        <source>{count} stay in the list. {number}: {why}</source>
        <translation>{count} 筆留在清單中。{number}：{why}</translation>
    </message>
    <message>
        <source>{count} stays in the list. {number}: {why}</source>
        <translation>{count} 筆留在清單中。{number}：{why}</translation>
    </message>
    <message>
        <source>{count} saved on this PC; head office is told by itself.</source>
        <translation>{count} 筆已存在本機，會自動告知總部。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
</context>
<context>
    <name>BarcodeDialog</name>
    <message>
        <source>Barcode for {code}</source>
        <translation>{code} 的條碼</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Calibrate the printer</source>
        <translation>校正印表機</translation>
    </message>
    <message>
        <source>Print the ruler</source>
        <translation>列印尺規</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>1. F8 prints a ruler.  2. Measure it with an office ruler and type what you see.  3. F12 keeps it.</source>
        <translation>1. 按 F8 列印尺規。2. 用直尺量出，填入看到的公釐數。3. 按 F12 儲存。</translation>
    </message>
    <message>
        <source>Left edge of the paper to the upright line, mm</source>
        <translation>紙左緣到直線（公釐）</translation>
    </message>
    <message>
        <source>Top edge of the paper to the level line, mm</source>
        <translation>紙上緣到橫線（公釐）</translation>
    </message>
    <message>
        <source>Length of the level line, mm</source>
        <translation>橫線長度（公釐）</translation>
    </message>
    <message>
        <source>Length of the upright line, mm</source>
        <translation>直線長度（公釐）</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the ruler.</source>
        <translation>印表機 {printer} 沒有收下尺規。</translation>
    </message>
    <message>
        <source>The ruler was handed to the printer.</source>
        <translation>尺規已交給印表機。</translation>
    </message>
    <message>
        <source>Type a length such as 10.0</source>
        <translation>請填長度，例如 10.0</translation>
    </message>
    <message>
        <source>That is too far off: is it the right paper, and were the right lines measured?</source>
        <translation>差得太多：紙張對嗎？量的是這幾條線嗎？</translation>
    </message>
    <message>
        <source>{printer} is set for this paper.</source>
        <translation>{printer} 已依此紙張校正。</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>商品目錄</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包裝量</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>起訂量</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可供量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Code, name, pinyin or barcode  (Ctrl+F)</source>
        <translation>料號、品名、拼音或條碼  (Ctrl+F)</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部狀態</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>No products here</source>
        <translation>這裡沒有商品</translation>
    </message>
    <message>
        <source>Choose another branch, or empty the filter with Esc.</source>
        <translation>請選其他分類，或按 Esc 清除篩選。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>商品卡</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>加入訂單</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新增商品</translation>
    </message>
    <message>
        <source>The code {code} is not here yet: the goods are still on their way.</source>
        <translation>代碼 {code} 尚未下載：商品資料仍在下載中。</translation>
    </message>
    <message>
        <source>Nobody knows the code {code}.</source>
        <translation>查無條碼或料號 {code}。</translation>
    </message>
    <message>
        <source>The goods are still on their way</source>
        <translation>商品資料仍在下載中</translation>
    </message>
    <message>
        <source>How far they are stands at the lower left. What is your own can be worked with meanwhile.</source>
        <translation>下載進度見左下角；本店自己的單據、庫存與客戶現在即可使用。</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 項商品</translation>
    </message>
    <message>
        <source>{count} product</source>
        <translation>{count} 項商品</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>Nothing found for: {text}</source>
        <translation>查無：{text}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>對比</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>分析維度</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>迄日</translation>
    </message>
    <message>
        <source>Code, name or day  (Ctrl+F)</source>
        <translation>料號、名稱或日期  (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Claim price protection</source>
        <translation>申請價格保護</translation>
    </message>
    <message>
        <source>Prices that fell</source>
        <translation>已調降的價格</translation>
    </message>
    <message>
        <source>Nothing to claim</source>
        <translation>沒有可申請的項目</translation>
    </message>
    <message>
        <source>A price that falls appears here by itself where a contract protects what is on hand.</source>
        <translation>合約保護的庫存遇到降價時，會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Ctrl+A marks all of them.</source>
        <translation>按 Ctrl+A 全部標記。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>There is nothing to claim.</source>
        <translation>沒有可申請的項目。</translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>Delivery claims</source>
        <translation>收貨索賠</translation>
    </message>
    <message>
        <source>Delivery, product or dealer  (Ctrl+F)</source>
        <translation>出貨單、商品或經銷商  (Ctrl+F)</translation>
    </message>
    <message>
        <source>No delivery differs from its papers</source>
        <translation>沒有與單據不符的收貨</translation>
    </message>
    <message>
        <source>What dealers miss in a delivery, or find broken, appears here by itself.</source>
        <translation>經銷商收貨時短少或破損的商品會自動出現在這裡。</translation>
    </message>
    <message>
        <source>What is short, broken or too much when a delivery is taken in becomes a claim, and stands here.</source>
        <translation>收貨時短少、破損或多出的商品會成為索賠，列在這裡。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>處理</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>出貨單</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>提出時間</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本機，會自動通知經銷商。</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>復原代碼</translation>
    </message>
    <message>
        <source>Write it down now: it is never shown again. Keep it locked away, not at a PC.</source>
        <translation>請立即抄下，之後不再顯示。請鎖好保管，不要放在電腦旁。</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>已抄下</translation>
    </message>
    <message>
        <source>Code for {name}</source>
        <translation>{name} 的代碼</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>At the entrance {name} presses “I am here for the first time”, and types this code and the password that they want. It counts once, until {moment}.</source>
        <translation>{name} 在登入畫面按「我是第一次登入」，輸入此代碼與想要的密碼。代碼只能用一次，有效至 {moment}。</translation>
    </message>
</context>
<context>
    <name>CompliancePage</name>
    <message>
        <source>Contracts against plan</source>
        <translation>合約履行情況</translation>
    </message>
    <message>
        <source>Dealer or number  (Ctrl+F)</source>
        <translation>經銷商或合約號 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Contracts in force</source>
        <translation>生效中的合約</translation>
    </message>
    <message>
        <source>No contract is in force</source>
        <translation>沒有生效中的合約</translation>
    </message>
    <message>
        <source>A contract counts from its first day on, once both sides have signed.</source>
        <translation>雙方簽署後，合約自起始日起生效。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>合約號</translation>
    </message>
    <message>
        <source>Target by now</source>
        <translation>目標進度</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已採購</translation>
    </message>
    <message>
        <source>Minimum by now</source>
        <translation>最低採購進度</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>累計進貨</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退貨／額度</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>See to</source>
        <translation>注意事項</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Confirm statement</source>
        <translation>確認對帳單</translation>
    </message>
    <message>
        <source>A confirmation is not taken back; what is disputed goes on.</source>
        <translation>確認後不能撤回；爭議部分繼續處理。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>{number} v{version}: {closing} owed at the end of {day}.</source>
        <translation>{number} v{version}：{day} 日終欠款 {closing}。</translation>
    </message>
    <message>
        <source>{count} line is not matched.</source>
        <translation>{count} 行尚未對應。</translation>
    </message>
    <message>
        <source>{count} lines are not matched.</source>
        <translation>{count} 行尚未對應。</translation>
    </message>
    <message>
        <source>{disputed} is disputed: you agree to {agreed}.</source>
        <translation>其中 {disputed} 有爭議：您確認的是 {agreed}。</translation>
    </message>
    <message>
        <source>Every line is matched, and nothing is disputed.</source>
        <translation>每一行都已對應，沒有爭議。</translation>
    </message>
    <message>
        <source>Saved on this PC; head office is told by itself.</source>
        <translation>已存於本機；系統會自動通知原廠。</translation>
    </message>
    <message>
        <source>Solved: {number}</source>
        <translation>確認解決：{number}</translation>
    </message>
    <message>
        <source>How content are you?</source>
        <translation>滿意度</translation>
    </message>
    <message>
        <source>5 – very content</source>
        <translation>5 – 非常滿意</translation>
    </message>
    <message>
        <source>4 – content</source>
        <translation>4 – 滿意</translation>
    </message>
    <message>
        <source>3 – so so</source>
        <translation>3 – 普通</translation>
    </message>
    <message>
        <source>2 – not content</source>
        <translation>2 – 不滿意</translation>
    </message>
    <message>
        <source>1 – not at all</source>
        <translation>1 – 非常不滿意</translation>
    </message>
    <message>
        <source>A word about it (may stay empty)</source>
        <translation>意見（可留空）</translation>
    </message>
    <message>
        <source>It is solved</source>
        <translation>確認解決</translation>
    </message>
</context>
<context>
    <name>ContractDeskPage</name>
    <message>
        <source>Contracts</source>
        <translation>合約</translation>
    </message>
    <message>
        <source>Dealer or number  (Ctrl+F)</source>
        <translation>經銷商或編號  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>未結束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已結束的</translation>
    </message>
    <message>
        <source>No contracts here</source>
        <translation>這裡沒有合約</translation>
    </message>
    <message>
        <source>F2 drafts one.</source>
        <translation>按 F2 起草一份。</translation>
    </message>
    <message>
        <source>Choose a contract</source>
        <translation>請選擇一份合約</translation>
    </message>
    <message>
        <source>Arrow keys walk the list; what is marked there is shown here.</source>
        <translation>用方向鍵在清單中移動，所選的內容顯示在這裡。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新合約</translation>
    </message>
    <message>
        <source>Change draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一版</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終止</translation>
    </message>
    <message>
        <source>Against plan</source>
        <translation>履行情況</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>簽署</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>送審</translation>
    </message>
    <message>
        <source>{count} versions</source>
        <translation>{count} 個版本</translation>
    </message>
    <message>
        <source>{count} version</source>
        <translation>{count} 個版本</translation>
    </message>
    <message>
        <source>The first {count} versions</source>
        <translation>前 {count} 個版本</translation>
    </message>
    <message>
        <source>End contract</source>
        <translation>終止合約</translation>
    </message>
    <message>
        <source>An unsigned version is taken back; a signed one counts until today.</source>
        <translation>未簽署的版本會收回；已簽署的有效到今天為止。</translation>
    </message>
    <message>
        <source>Saved on this PC; the others are told by themselves.</source>
        <translation>已存在這台電腦；其他人會自動收到。</translation>
    </message>
</context>
<context>
    <name>ContractDialog</name>
    <message>
        <source>Save draft</source>
        <translation>儲存草稿</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>這裡不能這樣填</translation>
    </message>
    <message>
        <source>The draft is saved on this PC.</source>
        <translation>草稿已存在這台電腦。</translation>
    </message>
</context>
<context>
    <name>ContractPage</name>
    <message>
        <source>Contract</source>
        <translation>合約</translation>
    </message>
    <message>
        <source>This contract is not known here</source>
        <translation>這裡沒有這份合約的資料</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. All contracts are under Contracts in the menu.</source>
        <translation>總部收到後會自動出現。所有合約都在選單的「合約」。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>簽署</translation>
    </message>
    <message>
        <source>Signed on this PC; head office signs next.</source>
        <translation>已在本機簽署；接著由總部簽署。</translation>
    </message>
</context>
<context>
    <name>ContractPane</name>
    <message>
        <source>Quarters</source>
        <translation>各季</translation>
    </message>
    <message>
        <source>Other than the version before</source>
        <translation>與前一版的差異</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>{change}, written by {name}, {moment}</source>
        <translation>{change}，由 {name} 擬定，{moment}</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>退回：{reason}</translation>
    </message>
    <message>
        <source>Signed by {name}, {moment}, fingerprint {hash}</source>
        <translation>由 {name} 簽署，{moment}，指紋 {hash}</translation>
    </message>
    <message>
        <source>{party}: {signature}</source>
        <translation>{party}：{signature}</translation>
    </message>
    <message>
        <source>Ended by {name}: {reason}</source>
        <translation>由 {name} 終止：{reason}</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Due by today</source>
        <translation>至今應達</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已採購</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>達成率</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts</source>
        <translation>合約</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>未結束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已結束的</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>還沒有合約</translation>
    </message>
    <message>
        <source>What the manufacturer offers appears here by itself.</source>
        <translation>原廠提出的合約會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Against plan</source>
        <translation>履行情況</translation>
    </message>
    <message>
        <source>Rebates</source>
        <translation>返利</translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>Start a count</source>
        <translation>開始盤點</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Everything there</source>
        <translation>該倉位全部</translation>
    </message>
    <message>
        <source>Blind: what the books expect is seen when a line is counted</source>
        <translation>盲盤：點完該項才看得到帳面數量</translation>
    </message>
    <message>
        <source>The books are frozen now; goods may go on moving while you count.</source>
        <translation>帳面數量現在凍結；盤點期間貨品仍可進出。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
</context>
<context>
    <name>CountEnded</name>
    <message>
        <source>Cut the lines out</source>
        <translation>剪下明細</translation>
    </message>
    <message>
        <source>{number} has been given up without the lines here. Cut them out to paste them elsewhere.</source>
        <translation>{number} 已放棄，這裡的明細未計入。可剪下後貼到別處。</translation>
    </message>
    <message>
        <source>{number} has been booked without the lines here. Cut them out to paste them elsewhere.</source>
        <translation>{number} 已入帳，這裡的明細未計入。可剪下後貼到別處。</translation>
    </message>
    <message>
        <source>{count} line is in the clipboard: Ctrl+V puts it into another count.</source>
        <translation>{count} 筆明細已在剪貼簿，到另一張盤點單按 Ctrl+V 貼上。</translation>
    </message>
    <message>
        <source>{count} lines are in the clipboard: Ctrl+V puts them into another count.</source>
        <translation>{count} 筆明細已在剪貼簿，到另一張盤點單按 Ctrl+V 貼上。</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Count</source>
        <translation>盤點</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>實盤</translation>
    </message>
    <message>
        <source>Seen on the shelf</source>
        <translation>架上實盤</translation>
    </message>
    <message>
        <source>This count is not on this PC</source>
        <translation>本機沒有此盤點單</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. All counts are under Counts in the menu.</source>
        <translation>總部有此單時會自動下載。所有盤點單請見選單「盤點」。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Save what was seen</source>
        <translation>儲存實盤</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>過帳</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>複盤</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放棄盤點</translation>
    </message>
    <message>
        <source>Expected and counted</source>
        <translation>帳面與實盤</translation>
    </message>
    <message>
        <source>To count</source>
        <translation>待盤</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>帳面</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已盤</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>盤中異動</translation>
    </message>
    <message>
        <source>First</source>
        <translation>初盤</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>輪次</translation>
    </message>
    <message>
        <source>{counted} of {lines} product counted, frozen by {who}</source>
        <translation>已盤 {counted} / {lines} 項，{who} 凍結</translation>
    </message>
    <message>
        <source>{counted} of {lines} products counted, frozen by {who}</source>
        <translation>已盤 {counted} / {lines} 項，{who} 凍結</translation>
    </message>
    <message>
        <source>{counted} of {lines} product counted, frozen by {who} · blind</source>
        <translation>已盤 {counted} / {lines} 項，{who} 凍結 · 盲盤</translation>
    </message>
    <message>
        <source>{counted} of {lines} products counted, frozen by {who} · blind</source>
        <translation>已盤 {counted} / {lines} 項，{who} 凍結 · 盲盤</translation>
    </message>
    <message>
        <source>Saved on this PC.</source>
        <translation>已存在本機。</translation>
    </message>
    <message>
        <source>{count} product is to be counted again.</source>
        <translation>{count} 項商品需複盤。</translation>
    </message>
    <message>
        <source>{count} products are to be counted again.</source>
        <translation>{count} 項商品需複盤。</translation>
    </message>
    <message>
        <source>The differences are booked on this PC.</source>
        <translation>差異已在本機過帳。</translation>
    </message>
    <message>
        <source>Given up; the books stay.</source>
        <translation>已放棄盤點，帳面不變。</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Lines of the sale</source>
        <translation>銷售明細</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>銷售單</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>庫存</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Parked ({count})</source>
        <translation>掛單 ({count})</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>結帳</translation>
    </message>
    <message>
        <source>Parked. Ctrl+O goes back to it.</source>
        <translation>已掛單，Ctrl+O 取回。</translation>
    </message>
    <message>
        <source>Not a valid value</source>
        <translation>不是有效的值</translation>
    </message>
    <message>
        <source>{number} is sold and saved on this PC. Change {change}. F8 in the document prints.</source>
        <translation>{number} 已售出並存在本機。找零 {change}。在單據中按 F8 列印。</translation>
    </message>
    <message>
        <source>{number} is saved on this PC.</source>
        <translation>{number} 已存在本機。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>櫃檯</translation>
    </message>
    <message>
        <source>Serial number {serial} stands at {place}. It is sold from {here}.</source>
        <translation>序號 {serial} 的庫存在 {place}，目前出貨倉為 {here}。</translation>
    </message>
</context>
<context>
    <name>CounterPriceDialog</name>
    <message>
        <source>A price of the counter</source>
        <translation>櫃檯價格</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有客戶</translation>
    </message>
    <message>
        <source>From units</source>
        <translation>起售數量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Or off the list</source>
        <translation>或按牌價折讓</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>This is a floor: only the head of the shop sells below it</source>
        <translation>這是底價：只有店長可低於此價銷售</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Or category</source>
        <translation>或類別</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此處不可行</translation>
    </message>
    <message>
        <source>{number} counts from its first day on, at every counter of the shop.</source>
        <translation>{number} 自首日起在本店所有櫃檯生效。</translation>
    </message>
</context>
<context>
    <name>CounterPricesPage</name>
    <message>
        <source>Prices of the counter</source>
        <translation>櫃檯價格</translation>
    </message>
    <message>
        <source>Product, category or customer  (Ctrl+F)</source>
        <translation>商品、類別或客戶  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未結束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已結束的</translation>
    </message>
    <message>
        <source>The counter asks the list&apos;s prices</source>
        <translation>櫃檯按牌價銷售</translation>
    </message>
    <message>
        <source>F2 lays down another one: for a product or a category, for everybody or one customer.</source>
        <translation>按 F2 另訂價格：可針對商品或類別、所有客戶或單一客戶。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終止</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>新增價格</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>適用商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>訂價人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>It ended yesterday. What was quoted by it stays as quoted.</source>
        <translation>此價格已於昨日終止。已報出的價格不變。</translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>Counts</source>
        <translation>盤點</translation>
    </message>
    <message>
        <source>Also finished ones</source>
        <translation>含已結束</translation>
    </message>
    <message>
        <source>No count is open</source>
        <translation>沒有進行中的盤點</translation>
    </message>
    <message>
        <source>F2 freezes the books of a place and starts one.</source>
        <translation>按 F2 凍結一個倉位的帳面並開始盤點。</translation>
    </message>
    <message>
        <source>Start a count</source>
        <translation>開始盤點</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>盲盤</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已盤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CreditBox</name>
    <message>
        <source>Credit used</source>
        <translation>已用額度</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Used {used} of {limit}</source>
        <translation>已用 {used}，額度 {limit}</translation>
    </message>
</context>
<context>
    <name>CreditDeskPage</name>
    <message>
        <source>Credit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Dealer  (Ctrl+F)</source>
        <translation>經銷商  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Dealers</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>No dealers here</source>
        <translation>這裡沒有經銷商</translation>
    </message>
    <message>
        <source>Esc empties the filter.</source>
        <translation>按 Esc 清除篩選。</translation>
    </message>
    <message>
        <source>Choose a dealer</source>
        <translation>請選擇經銷商</translation>
    </message>
    <message>
        <source>Arrow keys walk the list; what is marked there is shown here.</source>
        <translation>用方向鍵在清單中移動，所選的內容顯示在這裡。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>預留</translation>
    </message>
    <message>
        <source>End limit</source>
        <translation>終止額度</translation>
    </message>
    <message>
        <source>Set off</source>
        <translation>沖抵欠款</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款條件</translation>
    </message>
    <message>
        <source>Propose a limit</source>
        <translation>申請額度</translation>
    </message>
    <message>
        <source>Order by order</source>
        <translation>逐單明細</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>可用額度</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{count} dealers</source>
        <translation>{count} 家經銷商</translation>
    </message>
    <message>
        <source>{count} dealer</source>
        <translation>{count} 家經銷商</translation>
    </message>
    <message>
        <source>The first {count} dealers</source>
        <translation>前 {count} 家經銷商</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本機，會自動通知經銷商。</translation>
    </message>
</context>
<context>
    <name>CreditPage</name>
    <message>
        <source>Credit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Nothing is known of this shop&apos;s credit yet</source>
        <translation>尚無本店的信用資料</translation>
    </message>
    <message>
        <source>It comes from the manufacturer by itself; F5 tries at once.</source>
        <translation>由原廠自動送來；按 F5 立即嘗試。</translation>
    </message>
    <message>
        <source>Order by order</source>
        <translation>逐單明細</translation>
    </message>
    <message>
        <source>Offline allowances</source>
        <translation>離線額度</translation>
    </message>
</context>
<context>
    <name>CreditPane</name>
    <message>
        <source>How it adds up</source>
        <translation>計算明細</translation>
    </message>
    <message>
        <source>Product lines</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>額度</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>放行紀錄</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>貸項通知單</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>已用額度</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>額度</translation>
    </message>
    <message>
        <source>For</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>貸項金額</translation>
    </message>
    <message>
        <source>Not set off</source>
        <translation>未沖抵</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經辦</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客戶</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>恢復使用</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Saving changes only what you typed.</source>
        <translation>期間有別人改過。儲存時只會改您輸入的欄位。</translation>
    </message>
    <message>
        <source>{number} is saved on this PC.</source>
        <translation>{number} 已存在本機。</translation>
    </message>
    <message>
        <source>Settled. Both values stay readable.</source>
        <translation>已處理，兩個值都可查閱。</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂貨</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>報備</translation>
    </message>
</context>
<context>
    <name>CustomerSide</name>
    <message>
        <source>About this customer</source>
        <translation>客戶資料</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>近期銷售</translation>
    </message>
    <message>
        <source>Not saved yet. Probable duplicates appear here while you type; they never stop you.</source>
        <translation>尚未儲存。輸入時，疑似重複的客戶會列在這裡，不會妨礙您。</translation>
    </message>
    <message>
        <source>{state} · noted down {moment} by {who} · version {version}</source>
        <translation>{state} · {moment} 由 {who} 建檔 · 第 {version} 版</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>相同處</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Probably known already</source>
        <translation>疑似已有的客戶</translation>
    </message>
    <message>
        <source>Enter opens that customer; saving stays possible.</source>
        <translation>按 Enter 開啟該客戶；仍可照常儲存。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>現值</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>另存值</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>處理人</translation>
    </message>
    <message>
        <source>Edits that crossed</source>
        <translation>同時修改</translation>
    </message>
    <message>
        <source>Take the one set aside</source>
        <translation>採用另存值</translation>
    </message>
    <message>
        <source>Leave as it stands</source>
        <translation>維持現值</translation>
    </message>
</context>
<context>
    <name>CustomersDialog</name>
    <message>
        <source>Import customers</source>
        <translation>匯入客戶</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>檔案中沒有</translation>
    </message>
    <message>
        <source>Save the customers</source>
        <translation>儲存客戶</translation>
    </message>
    <message>
        <source>{count} of {all} saved</source>
        <translation>已存 {count} 筆，共 {all} 筆</translation>
    </message>
    <message>
        <source>Row {row} was not saved: {why} {count} is saved.</source>
        <translation>第 {row} 列未存：{why}已存 {count} 筆。</translation>
    </message>
    <message>
        <source>Row {row} was not saved: {why} {count} are saved.</source>
        <translation>第 {row} 列未存：{why}已存 {count} 筆。</translation>
    </message>
    <message>
        <source>{count} customer is saved on this PC.</source>
        <translation>已將 {count} 位客戶存在本機。</translation>
    </message>
    <message>
        <source>{count} customers are saved on this PC.</source>
        <translation>已將 {count} 位客戶存在本機。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列號</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>錯誤原因</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有誤</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Branch?</source>
        <translation>分店？</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Also those out of use</source>
        <translation>含停用</translation>
    </message>
    <message>
        <source>No customer here</source>
        <translation>沒有符合的客戶</translation>
    </message>
    <message>
        <source>F2 notes down a new one; Ctrl+Shift+I takes a list out of a file.</source>
        <translation>F2 新增；Ctrl+Shift+I 從檔案匯入名單。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客戶</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>共 {count} 位客戶</translation>
    </message>
    <message>
        <source>{count} customer</source>
        <translation>共 {count} 位客戶</translation>
    </message>
    <message>
        <source>Name, number, phone  (Ctrl+F)</source>
        <translation>名稱、編號、電話  (Ctrl+F)</translation>
    </message>
    <message>
        <source>The first {count} customers</source>
        <translation>前 {count} 位客戶</translation>
    </message>
    <message>
        <source>{count} edit by two people crossed, of {name}: both values are kept.</source>
        <translation>有 {count} 處被兩人同時修改，最近的是 {name}；兩個值都保留。</translation>
    </message>
    <message>
        <source>{count} edits by two people crossed. {name} is the latest: both values are kept.</source>
        <translation>有 {count} 處被兩人同時修改，最近的是 {name}；兩個值都保留。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{count} card was begun and not saved.</source>
        <translation>有 {count} 份客戶資料尚未儲存。</translation>
    </message>
    <message>
        <source>{count} cards were begun and not saved.</source>
        <translation>有 {count} 份客戶資料尚未儲存。</translation>
    </message>
    <message>
        <source>Go on with the last one</source>
        <translation>繼續上一份</translation>
    </message>
</context>
<context>
    <name>DealDeskPage</name>
    <message>
        <source>Registrations</source>
        <translation>客戶報備</translation>
    </message>
    <message>
        <source>Number, customer, project  (Ctrl+F)</source>
        <translation>單號、客戶、專案  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待決定</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部進行中</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待辦佇列</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>沒有待決定的報備</translation>
    </message>
    <message>
        <source>Registrations of dealers appear here by themselves.</source>
        <translation>經銷商的報備會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Choose a registration</source>
        <translation>請選擇一筆報備</translation>
    </message>
    <message>
        <source>Arrow keys walk the list; what is marked there is shown here.</source>
        <translation>用方向鍵在清單中移動，所選的內容顯示在這裡。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>經銷區域</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>Ask the dealer</source>
        <translation>詢問經銷商</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>核准</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>No more time</source>
        <translation>不予延期</translation>
    </message>
    <message>
        <source>Grant the time</source>
        <translation>准予延期</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>轉交</translation>
    </message>
    <message>
        <source>Price for it</source>
        <translation>設定專案價</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>{count} registration</source>
        <translation>{count} 筆報備</translation>
    </message>
    <message>
        <source>The first {count} registrations</source>
        <translation>前 {count} 筆報備</translation>
    </message>
    <message>
        <source>This registration has ended: the desk no longer holds it.</source>
        <translation>這筆報備已結束，審核台不再保留。</translation>
    </message>
    <message>
        <source>{count} registrations</source>
        <translation>{count} 筆報備</translation>
    </message>
    <message>
        <source>{count} dispute waits for a ruling: two dealers claim the same customer.</source>
        <translation>{count} 件爭議待裁定：兩家經銷商主張同一客戶。</translation>
    </message>
    <message>
        <source>{count} disputes wait for a ruling: two dealers claim the same customer.</source>
        <translation>{count} 件爭議待裁定：兩家經銷商主張同一客戶。</translation>
    </message>
    <message>
        <source>Rule the oldest</source>
        <translation>裁定最早的一件</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本機，會自動通知經銷商。</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>報備</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>New, or a customer of this shop</source>
        <translation>新客戶，或本店現有客戶</translation>
    </message>
</context>
<context>
    <name>DealPage</name>
    <message>
        <source>Registration</source>
        <translation>報備</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>新增報備</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此處無法這樣填</translation>
    </message>
    <message>
        <source>The manufacturer asks: {question}</source>
        <translation>製造商詢問：{question}</translation>
    </message>
    <message>
        <source>Registered to another dealer since {day}. If it is yours, dispute it with case number {number}.</source>
        <translation>自 {day} 起已由其他經銷商報備。若應屬貴店，請以案號 {number} 提出異議。</translation>
    </message>
    <message>
        <source>Somebody else claims the same. A person at the manufacturer decides.</source>
        <translation>另有經銷商主張同一對象，由製造商人員裁定。</translation>
    </message>
    <message>
        <source>The manufacturer passed it on to another dealer on {day}: {reason}</source>
        <translation>製造商已於 {day} 轉交其他經銷商：{reason}</translation>
    </message>
    <message>
        <source>{number} is saved on this PC; the manufacturer is told by itself.</source>
        <translation>{number} 已存在本機，會自動送交製造商。</translation>
    </message>
</context>
<context>
    <name>DealPane</name>
    <message>
        <source>Outside of the territory</source>
        <translation>授權區域外</translation>
    </message>
    <message>
        <source>Asks for more time: {wish}</source>
        <translation>申請延期：{wish}</translation>
    </message>
    <message>
        <source>You asked: {question}</source>
        <translation>您的詢問：{question}</translation>
    </message>
    <message>
        <source>Passed on by {dealer}, {number}, on {day}: {reason}</source>
        <translation>由 {dealer} 的 {number} 於 {day} 轉來：{reason}</translation>
    </message>
    <message>
        <source>never before</source>
        <translation>從未聯繫</translation>
    </message>
</context>
<context>
    <name>DealSide</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>What the manufacturer will probably say</source>
        <translation>製造商可能的意見</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>Nothing speaks against it, as far as this PC knows. Claims of others are known to head office alone.</source>
        <translation>就本機所知沒有疑義。其他經銷商的報備只有總部知道。</translation>
    </message>
    <message>
        <source>Captured {moment} by {who}</source>
        <translation>{moment} 由 {who} 登錄</translation>
    </message>
    <message>
        <source>Reached the manufacturer {moment}</source>
        <translation>{moment} 送達製造商</translation>
    </message>
    <message>
        <source>Protected from {start} to {end} · {left}</source>
        <translation>保護期 {start} 至 {end} · {left}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Without progress it ends after {days} day. Extensions: {used} of {most}.</source>
        <translation>{days} 天無進展即失效。延期：{used}／{most} 次。</translation>
    </message>
    <message>
        <source>Without progress it ends after {days} days. Extensions: {used} of {most}.</source>
        <translation>{days} 天無進展即失效。延期：{used}／{most} 次。</translation>
    </message>
    <message>
        <source>Won with {amount}</source>
        <translation>成交金額 {amount}</translation>
    </message>
    <message>
        <source>Stage: {stage} · next: {step}</source>
        <translation>階段：{stage} · 下一步：{step}</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>階段：{stage}</translation>
    </message>
</context>
<context>
    <name>DealTermsDialog</name>
    <message>
        <source>Terms of registration</source>
        <translation>報備條件</translation>
    </message>
    <message>
        <source>Idle and grace days count at once, also for what is protected; the other terms from the next decision on.</source>
        <translation>無進展天數與寬限天數立即生效，已受保護的也適用；其他條件自下次決定起適用。</translation>
    </message>
    <message>
        <source>What the program came with</source>
        <translation>程式的預設值</translation>
    </message>
    <message>
        <source>Which amount?</source>
        <translation>多少金額？</translation>
    </message>
    <message>
        <source>How many times?</source>
        <translation>幾次？</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>幾天？</translation>
    </message>
</context>
<context>
    <name>DealerDialog</name>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Code, name or region</source>
        <translation>代碼、名稱或地區</translation>
    </message>
    <message>
        <source>Choose a dealer.</source>
        <translation>請選擇經銷商。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存於本機；系統會自動通知經銷商。</translation>
    </message>
</context>
<context>
    <name>DealersPage</name>
    <message>
        <source>Dealers</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Code, name or region  (Ctrl+F)</source>
        <translation>代碼、名稱或地區  (Ctrl+F)</translation>
    </message>
    <message>
        <source>No dealer is found</source>
        <translation>找不到經銷商</translation>
    </message>
    <message>
        <source>Dealers come from head office; another piece of the name or the code may find one.</source>
        <translation>經銷商資料由總部送來；換一段名稱或代碼再找找看。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>停單</translation>
    </message>
    <message>
        <source>Let it order again</source>
        <translation>恢復訂貨</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>交易條件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>價目表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已停單</translation>
    </message>
    <message>
        <source>May order</source>
        <translation>可訂貨</translation>
    </message>
    <message>
        <source>A price shown is kept, days: {days}, if it is lower by at most {share} %</source>
        <translation>報過的價格保留 {days} 天，最多可低於現價 {share}%</translation>
    </message>
    <message>
        <source>Price list {name}</source>
        <translation>價目表 {name}</translation>
    </message>
    <message>
        <source>Until the block is lifted it sees everything and orders nothing. It sees this reason too.</source>
        <translation>經銷商仍可查看一切，但不能訂貨，直到恢復為止；也會看到這個原因。</translation>
    </message>
    <message>
        <source>Tax number {number}</source>
        <translation>統一編號 {number}</translation>
    </message>
    <message>
        <source>Blocked: {reason}</source>
        <translation>停單原因：{reason}</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本機，會自動通知經銷商。</translation>
    </message>
    <message>
        <source>Block {name}</source>
        <translation>停單：{name}</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>Registrations</source>
        <translation>客戶報備</translation>
    </message>
    <message>
        <source>Number, customer, project  (Ctrl+F)</source>
        <translation>單號、客戶、專案  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>No registration here</source>
        <translation>這裡沒有報備</translation>
    </message>
    <message>
        <source>F2 registers a customer or a project; it is protected for you once the manufacturer agrees.</source>
        <translation>按 F2 報備客戶或專案；製造商同意後即受保護。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>新增報備</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>{count} registrations</source>
        <translation>{count} 筆報備</translation>
    </message>
    <message>
        <source>{count} registration</source>
        <translation>{count} 筆報備</translation>
    </message>
    <message>
        <source>The first {count} registrations</source>
        <translation>前 {count} 筆報備</translation>
    </message>
    <message>
        <source>{count} registration was begun and not saved.</source>
        <translation>{count} 筆報備已開始輸入，尚未存檔。</translation>
    </message>
    <message>
        <source>{count} registrations were begun and not saved.</source>
        <translation>{count} 筆報備已開始輸入，尚未存檔。</translation>
    </message>
    <message>
        <source>Go on with the last one</source>
        <translation>繼續最近一筆</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>報備</translation>
    </message>
</context>
<context>
    <name>DefectsDialog</name>
    <message>
        <source>Reports of our mistakes</source>
        <translation>程式錯誤回報</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>回報內容</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丟棄</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>傳送</translation>
    </message>
    <message>
        <source>There is none: the program has not made a mistake that it noticed.</source>
        <translation>沒有回報：程式沒有察覺到任何錯誤。</translation>
    </message>
    <message>
        <source>This is all that is sent to the manufacturer, and only when you press Send: places in the program, no words or numbers of yours.</source>
        <translation>只有按下「傳送」時，才會把以下內容傳給原廠：程式中的位置，不含您的任何文字或數字。</translation>
    </message>
    <message>
        <source>Sent. Thank you.</source>
        <translation>已傳送，謝謝。</translation>
    </message>
</context>
<context>
    <name>DeliveriesPage</name>
    <message>
        <source>Shipment, order, carrier or product code  (Ctrl+F)</source>
        <translation>出貨單、訂單、貨運或料號  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Deliveries to receive</source>
        <translation>待收貨</translation>
    </message>
    <message>
        <source>No delivery is on its way</source>
        <translation>沒有在途的貨</translation>
    </message>
    <message>
        <source>What the manufacturer ships appears here by itself.</source>
        <translation>總部出貨後會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收貨</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>索賠</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>No delivery has the number {code}. Open one, then scan its goods.</source>
        <translation>沒有單號為 {code} 的出貨單。請先開啟一張，再掃描貨品。</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>出貨單</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>出貨時間</translation>
    </message>
    <message>
        <source>On its way since</source>
        <translation>已在途</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>貨運公司</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>貨運單號</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行數</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What was typed here is not saved yet. Esc once more leaves without it.</source>
        <translation>這裡輸入的內容尚未儲存，再按一次 Esc 即放棄離開。</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>Note a difference</source>
        <translation>註記差異</translation>
    </message>
    <message>
        <source>Our books say</source>
        <translation>我方帳上</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>只留作註記</translation>
    </message>
    <message>
        <source>Show it to head office</source>
        <translation>送交原廠</translation>
    </message>
    <message>
        <source>{number} is in our books with {amount}, and not on the statement.</source>
        <translation>{number} 在我方帳上為 {amount}，對帳單上沒有。</translation>
    </message>
    <message>
        <source>{number} is on the statement with {amount}.</source>
        <translation>{number} 在對帳單上為 {amount}。</translation>
    </message>
    <message>
        <source>This</source>
        <translation>此筆</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
    <message>
        <source>Head office is told by itself.</source>
        <translation>系統會自動通知原廠。</translation>
    </message>
    <message>
        <source>Kept for this shop.</source>
        <translation>已留存於本店。</translation>
    </message>
</context>
<context>
    <name>DisputeDialog</name>
    <message>
        <source>Who was first?</source>
        <translation>誰先報備？</translation>
    </message>
    <message>
        <source>Both were out of touch, so no clock decides. Proven times and papers speak for {dealer}; you decide.</source>
        <translation>雙方當時都未連線，無法以時鐘定先後。可證明的時間與資料支持 {dealer}；由您裁定。</translation>
    </message>
    <message>
        <source>Reason (stays with the manufacturer)</source>
        <translation>理由（僅留存於製造商）</translation>
    </message>
    <message>
        <source>Say why: it stays with the dispute for good.</source>
        <translation>請寫明理由：將永久留存於本爭議。</translation>
    </message>
</context>
<context>
    <name>DocumentSide</name>
    <message>
        <source>Where it stands</source>
        <translation>目前進度</translation>
    </message>
    <message>
        <source>Asked and got</source>
        <translation>要求與核准</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>出貨單</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>出貨</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>開票</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>From settled claims</source>
        <translation>已結索賠調整</translation>
    </message>
    <message>
        <source>It is firm: head office keeps for it what it needs.</source>
        <translation>此單已確定：所需的總部都已預留。</translation>
    </message>
    <message>
        <source>It is subject to head office.</source>
        <translation>此單須待總部確認。</translation>
    </message>
    <message>
        <source>Next: this PC sends it as soon as head office can be reached.</source>
        <translation>下一步：連上總部後，本機會自動送出。</translation>
    </message>
    <message>
        <source>Next: somebody here decides what to do about head office&apos;s answer.</source>
        <translation>下一步：請本店決定如何處理總部的答覆。</translation>
    </message>
</context>
<context>
    <name>DraftBox</name>
    <message>
        <source>New order, nothing typed yet</source>
        <translation>新訂單，尚未輸入</translation>
    </message>
    <message>
        <source>no lines yet</source>
        <translation>尚無明細</translation>
    </message>
    <message>
        <source>{name} · {count} lines</source>
        <translation>{name} · {count} 行</translation>
    </message>
    <message>
        <source>{name} · {count} line</source>
        <translation>{name} · {count} 行</translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>They must read it</source>
        <translation>必讀</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Passed at (%)</source>
        <translation>及格標準（%）</translation>
    </message>
    <message>
        <source>Again after (days)</source>
        <translation>重考間隔（天）</translation>
    </message>
    <message>
        <source>Certificate counts (days)</source>
        <translation>證書有效（天）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Questions of the quiz</source>
        <translation>測驗題目</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>儲存草稿</translation>
    </message>
    <message>
        <source>New material</source>
        <translation>新增資料</translation>
    </message>
    <message>
        <source>Change draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>New version of {title}</source>
        <translation>〈{title}〉的新版本</translation>
    </message>
    <message>
        <source>None of them: everybody</source>
        <translation>都不選：所有人</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Text: # begins a heading, - a point; an empty line parts paragraphs.</source>
        <translation>內文：# 開頭是小標，- 開頭是條列，空行分段。</translation>
    </message>
    <message>
        <source>Questions: ? asks, + is a right option, - a wrong one.</source>
        <translation>題目：? 開頭是題目，+ 是正確選項，- 是錯誤選項。</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Line {line} of the questions begins with no sign, or has no question.</source>
        <translation>題目第 {line} 行開頭沒有符號，或前面沒有題目。</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End it</source>
        <translation>終止</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
</context>
<context>
    <name>EnrolForm</name>
    <message>
        <source>Address of head office</source>
        <translation>總部位址</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>註冊碼</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Enrol this PC</source>
        <translation>註冊這台電腦</translation>
    </message>
    <message>
        <source>Protect this PC by the password alone (weaker)</source>
        <translation>僅以密碼保護這台電腦（較弱）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open code file…</source>
        <translation>開啟註冊檔…</translation>
    </message>
    <message>
        <source>No keyring of this PC can be used. Unlock it and try again, or tick below that the password alone protects this PC.</source>
        <translation>這台電腦沒有可用的金鑰圈。請解鎖後再試，或勾選下方「僅以密碼保護這台電腦」。</translation>
    </message>
    <message>
        <source>Asking head office…</source>
        <translation>正在詢問總部…</translation>
    </message>
    <message>
        <source>Set up this PC</source>
        <translation>設定這台電腦</translation>
    </message>
    <message>
        <source>Drop the manufacturer&apos;s code file here, or type the code.</source>
        <translation>將原廠寄來的註冊檔拖到這裡，或輸入註冊碼。</translation>
    </message>
    <message>
        <source>Enrol this PC again</source>
        <translation>重新註冊這台電腦</translation>
    </message>
    <message>
        <source>Everything on this PC is kept, and what waits is sent. Head office needs a new code to know this PC again.</source>
        <translation>這台電腦上的資料全部保留，待傳的也會送出。總部需要一組新的註冊碼才能重新認得這台電腦。</translation>
    </message>
    <message>
        <source>Open code file</source>
        <translation>開啟註冊檔</translation>
    </message>
</context>
<context>
    <name>EnterDialog</name>
    <message>
        <source>Enter official numbers</source>
        <translation>登錄正式號碼</translation>
    </message>
    <message>
        <source>One PC gives them, also without a connection; no other one does.</source>
        <translation>由一台電腦使用，離線也可；別台不會用到。</translation>
    </message>
    <message>
        <source>Letters before</source>
        <translation>字軌</translation>
    </message>
    <message>
        <source>Letter of the PC</source>
        <translation>電腦代號</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起號</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>迄號</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Digits only, as they are printed.</source>
        <translation>只能填數字，照紙上印的填。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
    <message>
        <source>As many digits as the last number, with the zeros in front.</source>
        <translation>位數要與末號相同，前面的 0 也要輸入。</translation>
    </message>
    <message>
        <source>Saved on this PC. They count once head office has said that nobody else has them.</source>
        <translation>已存在本機。總部確認沒有別人使用後即可使用。</translation>
    </message>
</context>
<context>
    <name>EntryFoot</name>
    <message>
        <source>{count} line</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} unit</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>New line Ins · Delete Ctrl+Del · Paste from Excel Ctrl+V · 3*12 is counted</source>
        <translation>新增行 Ins · 刪除行 Ctrl+Del · 由 Excel 貼上 Ctrl+V · 可輸入 3*12</translation>
    </message>
    <message>
        <source>promotions −{amount}  F7</source>
        <translation>促銷 −{amount}  F7</translation>
    </message>
</context>
<context>
    <name>EntryGrid</name>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填滿</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>插入列</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>刪除列</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>查無此項</translation>
    </message>
    <message>
        <source>Too many lines ({lines}): a document takes {most}. Nothing was pasted: paste fewer.</source>
        <translation>{lines} 列太多：一張單據最多 {most} 列。未貼上任何內容：請少貼一些。</translation>
    </message>
</context>
<context>
    <name>EntryHead</name>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message>
        <source>None, or number, customer, site</source>
        <translation>無，或單號、客戶、地點</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>希望到貨日</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺貨處理</translation>
    </message>
    <message>
        <source>As agreed for this shop</source>
        <translation>依本店約定</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>自編單號</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>優惠碼</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Not a day: write 2026-12-31, 12-31 or +7</source>
        <translation>不是日期：請輸入 2026-12-31、12-31 或 +7</translation>
    </message>
    <message>
        <source>Take one from the list, or leave it empty.</source>
        <translation>請從清單選一筆，或留空。</translation>
    </message>
</context>
<context>
    <name>EntryLines</name>
    <message>
        <source>Line {at}, {code}: {error}</source>
        <translation>第 {at} 行 {code}：{error}</translation>
    </message>
    <message>
        <source>Line {at}: {error}</source>
        <translation>第 {at} 行：{error}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>查無此項</translation>
    </message>
    <message>
        <source>Packs of {pack}, at least {least}: {full} would do (Ctrl+R rounds up)</source>
        <translation>每包 {pack}，至少 {least}：可訂 {full}（Ctrl+R 進位）</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>尚未下載</translation>
    </message>
    <message>
        <source>Which product?</source>
        <translation>哪一項商品？</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>數量多少？</translation>
    </message>
    <message>
        <source>This product has no price yet</source>
        <translation>此商品尚無價格</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the table</source>
        <translation>匯出表格</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Reading: {count} rows so far</source>
        <translation>讀取中：已讀 {count} 列</translation>
    </message>
    <message>
        <source>Reading: {count} row so far</source>
        <translation>讀取中：已讀 {count} 列</translation>
    </message>
    <message>
        <source>Writing row {count} of {all} to {file}</source>
        <translation>正在寫入 {file}：第 {count} 列，共 {all} 列</translation>
    </message>
    <message>
        <source>{count} rows are in {file}.</source>
        <translation>{count} 列已存入 {file}。</translation>
    </message>
    <message>
        <source>{count} row is in {file}.</source>
        <translation>{count} 列已存入 {file}。</translation>
    </message>
    <message>
        <source>{file} was not written: its page was closed meanwhile.</source>
        <translation>{file} 沒有寫入：所屬頁面已關閉。</translation>
    </message>
    <message>
        <source>At most {count} rows go into one file. Narrow the filter.</source>
        <translation>一個檔案最多 {count} 列，請縮小篩選範圍。</translation>
    </message>
</context>
<context>
    <name>FailedDialog</name>
    <message>
        <source>Not printed</source>
        <translation>未印出</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>It is kept: nothing has to be typed again.</source>
        <translation>已保留，不必重打。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>No printer on this PC. Save a PDF instead.</source>
        <translation>這台電腦沒有印表機，請改存 PDF。</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Width in mm</source>
        <translation>寬度（mm）</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>Show or leave out</source>
        <translation>顯示／省略</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>印出</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一律</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>{count} waiting</source>
        <translation>待上傳 {count} 筆</translation>
    </message>
    <message>
        <source>{count} need attention  F11</source>
        <translation>待處理 {count} 筆  F11</translation>
    </message>
    <message>
        <source>{count} needs attention  F11</source>
        <translation>待處理 {count} 筆  F11</translation>
    </message>
    <message>
        <source>Sync is stuck</source>
        <translation>同步卡住</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
    </message>
    <message>
        <source>Rows differ from head office</source>
        <translation>資料與總部不符</translation>
    </message>
    <message>
        <source>Second copy not written</source>
        <translation>副本未寫入</translation>
    </message>
    <message>
        <source>Handing in the journal</source>
        <translation>正在補交日誌</translation>
    </message>
    <message>
        <source>Not saving</source>
        <translation>無法儲存</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>請重新登入</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>離線</translation>
    </message>
    <message>
        <source>Filling {share}%</source>
        <translation>下載中 {share}%</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>連線</translation>
    </message>
    <message>
        <source>Offline days left: {count}</source>
        <translation>可離線 {count} 天</translation>
    </message>
    <message>
        <source>Offline hours left: {count}</source>
        <translation>可離線 {count} 小時</translation>
    </message>
    <message>
        <source>Not yet in touch with head office</source>
        <translation>尚未與總部連線</translation>
    </message>
    <message>
        <source>Synced {age}</source>
        <translation>最後同步：{age}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大寫鎖定已開啟。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Change this form</source>
        <translation>修改此格式</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Last changed by {who}, {moment}</source>
        <translation>{who} 最後修改於 {moment}</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>抬頭</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>頁尾文字</translation>
    </message>
    <message>
        <source>This letterhead and logo on every paper</source>
        <translation>抬頭與標誌套用到所有單據</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字體大小</translation>
    </message>
    <message>
        <source>Copy from another form</source>
        <translation>從其他格式複製</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>單頭資料</translation>
    </message>
    <message>
        <source>Choose a form</source>
        <translation>選擇格式</translation>
    </message>
    <message>
        <source>No other form was changed</source>
        <translation>沒有其他修改過的格式</translation>
    </message>
    <message>
        <source>Letterhead, the shop&apos;s name first</source>
        <translation>抬頭，第一行為店名</translation>
    </message>
    <message>
        <source>Footer: terms, returns, thanks</source>
        <translation>頁尾：條款、退換、致謝</translation>
    </message>
    <message>
        <source>Details in the head</source>
        <translation>單頭資料</translation>
    </message>
    <message>
        <source>Parts of the label</source>
        <translation>標籤內容</translation>
    </message>
    <message>
        <source>Reset to built-in</source>
        <translation>還原內建格式</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>A logo is a PNG of at most 1,000 × 1,000 dots and 100 kB.</source>
        <translation>標誌須為 PNG，最大 1,000 × 1,000 點、100 kB。</translation>
    </message>
    <message>
        <source>From now on the whole shop prints so: {form}</source>
        <translation>全店今後依此列印：{form}</translation>
    </message>
    <message>
        <source>Import a form</source>
        <translation>匯入格式</translation>
    </message>
    <message>
        <source>Export this form</source>
        <translation>匯出此格式</translation>
    </message>
    <message>
        <source>The form is saved as {file}.</source>
        <translation>格式已存為 {file}。</translation>
    </message>
</context>
<context>
    <name>GiftDialog</name>
    <message>
        <source>Choose a gift</source>
        <translation>選擇贈品</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促銷</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>贈送</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>贈品</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>加入訂單</translation>
    </message>
</context>
<context>
    <name>GiveUpDialog</name>
    <message>
        <source>Give this count up</source>
        <translation>放棄此次盤點</translation>
    </message>
    <message>
        <source>{count} product has been counted, and would have to be counted anew. The books stay as they are.</source>
        <translation>已盤點 {count} 項商品，放棄後須重新盤點。帳面數量不變。</translation>
    </message>
    <message>
        <source>{count} products have been counted, and would have to be counted anew. The books stay as they are.</source>
        <translation>已盤點 {count} 項商品，放棄後須重新盤點。帳面數量不變。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放棄</translation>
    </message>
</context>
<context>
    <name>GoodsPage</name>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Not a valid value</source>
        <translation>不是有效的值</translation>
    </message>
    <message>
        <source>{code} {lot} has expired: its last day was {day}. Look at it.</source>
        <translation>{code} {lot} 已過期（有效期至 {day}），請確認。</translation>
    </message>
    <message>
        <source>Line {number} is not complete.</source>
        <translation>第 {number} 行尚未填完。</translation>
    </message>
    <message>
        <source>Nobody knows the code {code}. Nothing was changed.</source>
        <translation>查無料號或條碼 {code}，沒有任何變動。</translation>
    </message>
    <message>
        <source>Serial number {serial} is on this document already.</source>
        <translation>序號 {serial} 已在此單據上。</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Not a valid value</source>
        <translation>不是有效的值</translation>
    </message>
</context>
<context>
    <name>HandedDialog</name>
    <message>
        <source>Did it come out?</source>
        <translation>印出來了嗎？</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再印一次</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已印出</translation>
    </message>
    <message>
        <source>{number} was handed to {printer}. Please look whether the paper is there.</source>
        <translation>{number} 已交給 {printer}，請看紙是否已印出。</translation>
    </message>
    <message>
        <source>{number} waits for {printer} and was not printed yet.</source>
        <translation>{number} 在等 {printer}，還沒印。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜尋說明</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>觀看導覽</translation>
    </message>
    <message>
        <source>Nothing found in the help. Try another word.</source>
        <translation>說明中查無相關主題。請換個詞試試。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>首頁</translation>
    </message>
    <message>
        <source>Today&apos;s work</source>
        <translation>今日工作</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上傳</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>Last answer of head office: {moment}</source>
        <translation>總部最後回覆：{moment}</translation>
    </message>
    <message>
        <source>F11 opens the list</source>
        <translation>F11 開啟清單</translation>
    </message>
</context>
<context>
    <name>HouseDayDialog</name>
    <message>
        <source>Working days of head office</source>
        <translation>總部的上班日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>這一天</translation>
    </message>
    <message>
        <source>Nobody works</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>It is worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Why (may stay empty)</source>
        <translation>原因（可留空）</translation>
    </message>
    <message>
        <source>Monday to Friday is worked, but for the days named here.</source>
        <translation>週一至週五上班，此處列出的日子除外。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Named: {days}</source>
        <translation>已設定：{days}</translation>
    </message>
    <message>
        <source>{day} worked</source>
        <translation>{day} 上班</translation>
    </message>
    <message>
        <source>{day} free</source>
        <translation>{day} 放假</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Saved on this PC; from the next ticket on.</source>
        <translation>已存在本機；自下一張工單起適用。</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <source>Head office</source>
        <translation>總部</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Its midnight begins a day of prices, terms and reminders, for every dealer.</source>
        <translation>價格、條件與提醒的一天從此時區的午夜開始，所有經銷商皆同。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import order lines</source>
        <translation>匯入訂單明細</translation>
    </message>
    <message>
        <source>Column of the code</source>
        <translation>料號欄</translation>
    </message>
    <message>
        <source>Column of the quantity</source>
        <translation>數量欄</translation>
    </message>
    <message>
        <source>Add the lines</source>
        <translation>帶入單據</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>A document takes {most} lines at most: divide the file.</source>
        <translation>一張單據最多 {most} 行，請把檔案分開。</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Draw up statement</source>
        <translation>開立對帳單</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Every document of these days is on it; the same days once more are its next version.</source>
        <translation>期間內的每張單據都會列入；同一期間再開一次即為下一版。</translation>
    </message>
    <message>
        <source>Draw up</source>
        <translation>開立</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Kept for PCs</source>
        <translation>已為電腦預留</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>預留</translation>
    </message>
    <message>
        <source>Letter of the PC</source>
        <translation>電腦代號</translation>
    </message>
    <message>
        <source>For so many days</source>
        <translation>天數</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>預留</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此處無法這樣填</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer&apos;s PC hears of it by itself.</source>
        <translation>已存在本機；經銷商的電腦會自動收到。</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>{name} leaves</source>
        <translation>{name} 離職</translation>
    </message>
    <message>
        <source>{name} does not come in any more, at a PC without a connection as soon as it has one. What they saved is kept; what of it head office holds back waits in the attention list.</source>
        <translation>{name} 不能再登入；沒有連線的電腦，一連上線就生效。此人存下的資料都保留，被總部保留的會列在待處理清單。</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>離職</translation>
    </message>
</context>
<context>
    <name>LimitDialog</name>
    <message>
        <source>Propose a limit</source>
        <translation>申請額度</translation>
    </message>
    <message>
        <source>It counts once somebody else has approved it.</source>
        <translation>須由另一人核准後生效。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>保證金</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>代碼或名稱</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>迄日</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此處無法這樣填</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
</context>
<context>
    <name>LineOffers</name>
    <message>
        <source>Choose a line with a product, a quantity and a price.</source>
        <translation>請選一行有商品、數量與價格的明細。</translation>
    </message>
</context>
<context>
    <name>ListPriceDialog</name>
    <message>
        <source>List price of {code}</source>
        <translation>{code} 的牌價</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>價目表</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>A price to come counts from its first day on.</source>
        <translation>未來的價格自起始日起生效。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers hear of it by themselves.</source>
        <translation>已存在這台電腦；經銷商會自動收到。</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>The PIN does not count any more: type your password.</source>
        <translation>PIN 已失效，請輸入密碼。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解除鎖定</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已鎖定</translation>
    </message>
    <message>
        <source>What you were typing is kept.</source>
        <translation>輸入到一半的內容會保留。</translation>
    </message>
    <message>
        <source>PIN or password is wrong.</source>
        <translation>PIN 碼或密碼錯誤。</translation>
    </message>
    <message>
        <source>Password is wrong.</source>
        <translation>密碼錯誤。</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN 碼或密碼</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a PNG</source>
        <translation>選擇 PNG</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Logo of {width} × {height} dots</source>
        <translation>標誌 {width} × {height} 點</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Saved</source>
        <translation>儲存時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>MaterialPage</name>
    <message>
        <source>Material</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Your tries</source>
        <translation>我的作答紀錄</translation>
    </message>
    <message>
        <source>This material is not on this PC</source>
        <translation>這台電腦上沒有這份資料</translation>
    </message>
    <message>
        <source>It may have been withdrawn before it came here; F5 asks for what is new.</source>
        <translation>可能還沒傳到這裡就撤回了；F5 立即同步。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>已讀情形</translation>
    </message>
    <message>
        <source>Change draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我已讀</translation>
    </message>
    <message>
        <source>Take the quiz</source>
        <translation>作答測驗</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>About</source>
        <translation>有關</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Must be read</source>
        <translation>必讀</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>測驗</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>證書</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>答對</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Yes, and you have</source>
        <translation>是，您已讀過</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{count} question, passed at {percent} %</source>
        <translation>{count} 題，{percent} % 及格</translation>
    </message>
    <message>
        <source>{count} questions, passed at {percent} %</source>
        <translation>{count} 題，{percent} % 及格</translation>
    </message>
    <message>
        <source>Again from {day}</source>
        <translation>{day} 起可再考</translation>
    </message>
    <message>
        <source>A newer version has the place of this one.</source>
        <translation>這一版已被較新的版本取代。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開啟新版</translation>
    </message>
    <message>
        <source>Withdrawn: {reason}</source>
        <translation>已撤回：{reason}</translation>
    </message>
    <message>
        <source>Saved: you have read it.</source>
        <translation>已記下：您已讀過。</translation>
    </message>
    <message>
        <source>Saved on this PC; head office confirms it.</source>
        <translation>已存在這台電腦；由總部確認。</translation>
    </message>
    <message>
        <source>Every dealer gets it, and its words stay as they are. F12 once more publishes it.</source>
        <translation>所有經銷商都會收到，內容不能再改。再按一次 F12 發布。</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers get it by themselves.</source>
        <translation>已存在這台電腦；經銷商會自動收到。</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers hear of it by themselves.</source>
        <translation>已存在這台電腦；經銷商會自動得知。</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>撤回這份資料</translation>
    </message>
    <message>
        <source>It counts no more and nothing takes its place; who opens it reads your reason.</source>
        <translation>之後不再有效，也沒有新版取代；開啟的人會看到您的原因。</translation>
    </message>
</context>
<context>
    <name>MinimumDialog</name>
    <message>
        <source>Order again below</source>
        <translation>低於此量補貨</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Units over all places</source>
        <translation>全部倉位合計數量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>A whole number, 0 for never.</source>
        <translation>請輸入整數，0 表示不提醒。</translation>
    </message>
    <message>
        <source>The minimum is set.</source>
        <translation>已設定安全量。</translation>
    </message>
</context>
<context>
    <name>MovingPage</name>
    <message>
        <source>Place</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>現有</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>過帳</translation>
    </message>
    <message>
        <source>{number} is booked on this PC.</source>
        <translation>{number} 已在本機過帳。</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Internal note on {number}</source>
        <translation>{number} 的內部備註</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Stays at head office: the dealer is sent nothing of it.</source>
        <translation>只留在總部：不會傳給經銷商。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>記下</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Official numbers</source>
        <translation>正式號碼</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>號段</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>號碼</translation>
    </message>
    <message>
        <source>No official numbers</source>
        <translation>沒有正式號碼</translation>
    </message>
    <message>
        <source>F2 enters the numbers that an authority gave this shop, each block for one PC.</source>
        <translation>按 F2 登錄主管機關配給本店的號碼，每段指定一台電腦。</translation>
    </message>
    <message>
        <source>Spoilt form</source>
        <translation>紙張作廢</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Enter numbers</source>
        <translation>登錄號碼</translation>
    </message>
    <message>
        <source>First</source>
        <translation>起號</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>迄號</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已開立</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>跳號</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>號碼</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It counts as used, with this reason, and is given to nobody again.</source>
        <translation>此號視為已用並註明原因，不會再給任何單據。</translation>
    </message>
    <message>
        <source>PC {letter} gives these numbers, and may have written this one already.</source>
        <translation>這些號碼由電腦 {letter} 開立，這個號碼可能已經開出。</translation>
    </message>
    <message>
        <source>Void {number}</source>
        <translation>作廢 {number}</translation>
    </message>
    <message>
        <source>Voided on this PC.</source>
        <translation>已在本機作廢。</translation>
    </message>
</context>
<context>
    <name>OrderDeskPage</name>
    <message>
        <source>Order desk</source>
        <translation>訂單處理</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Number, dealer, reference  (Ctrl+F)</source>
        <translation>單號、經銷商、參考  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未結</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待決定</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待出貨</translation>
    </message>
    <message>
        <source>To bill</source>
        <translation>待開票</translation>
    </message>
    <message>
        <source>Billed, not paid</source>
        <translation>已開票未付款</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待辦佇列</translation>
    </message>
    <message>
        <source>Nothing waits for the desk</source>
        <translation>沒有待處理的訂單</translation>
    </message>
    <message>
        <source>Orders of dealers appear here by themselves. Esc empties the filter.</source>
        <translation>經銷商的訂單會自動出現。按 Esc 清除篩選。</translation>
    </message>
    <message>
        <source>Choose an order in the queue</source>
        <translation>請在左側選一張訂單</translation>
    </message>
    <message>
        <source>Arrow keys walk the list; what is marked there is shown here.</source>
        <translation>用方向鍵在清單中移動，所選的內容顯示在這裡。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>This order is finished: the desk no longer holds it.</source>
        <translation>此訂單已結案，不在待辦中。</translation>
    </message>
    <message>
        <source>{count} orders, {decisions} to decide</source>
        <translation>{count} 張訂單，{decisions} 張待決定</translation>
    </message>
    <message>
        <source>{count} order, {decisions} to decide</source>
        <translation>{count} 張訂單，{decisions} 張待決定</translation>
    </message>
    <message>
        <source>{order}: saved on this PC{number}; the dealer is told by itself.</source>
        <translation>{order}：已存於本機{number}，會自動通知經銷商。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下單時間</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Asks to cancel</source>
        <translation>要求取消</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已配貨</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出貨</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
</context>
<context>
    <name>OrderEntryPage</name>
    <message>
        <source>New order</source>
        <translation>新訂單</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包裝量</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可供量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>修改訂單</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Send change</source>
        <translation>送出修改</translation>
    </message>
    <message>
        <source>Place order</source>
        <translation>下單</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Order again</source>
        <translation>再次訂購</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存為範本</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Begin again from the order as it is</source>
        <translation>以訂單現況重新修改</translation>
    </message>
    <message>
        <source>Nothing to order yet: type or scan a product code.</source>
        <translation>尚無明細：請輸入或掃描料號。</translation>
    </message>
    <message>
        <source>{number} is saved on this PC and goes to the manufacturer by itself.</source>
        <translation>{number} 已存於本機，會自動送交原廠。</translation>
    </message>
    <message>
        <source>Nothing is known under {code}.</source>
        <translation>查無 {code}。</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>草稿已捨棄。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>This order is not on this PC</source>
        <translation>本機沒有此訂單</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Copy as new</source>
        <translation>複製新單</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close line</source>
        <translation>結清此行</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消訂單</translation>
    </message>
    <message>
        <source>Ask to cancel</source>
        <translation>申請取消</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Change and send again</source>
        <translation>修改後重送</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. All orders are under Orders in the menu.</source>
        <translation>總部有此單時會自動下載。所有訂單請見選單「訂單」。</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下單時間</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>自編單號</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>希望到貨日</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>價格依據</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Last remark</source>
        <translation>最後說明</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺貨處理</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>優惠碼</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>promotions −{amount}  F7</source>
        <translation>促銷 −{amount}  F7</translation>
    </message>
    <message>
        <source>The manufacturer was asked to stop this order and has not answered yet.</source>
        <translation>已向原廠申請停止此訂單，尚未答覆。</translation>
    </message>
    <message>
        <source>Cancel order {number}</source>
        <translation>取消訂單 {number}</translation>
    </message>
    <message>
        <source>Nothing of it will be shipped. The order stays readable.</source>
        <translation>將不再出貨，訂單仍可查閱。</translation>
    </message>
    <message>
        <source>Ask to cancel {number}</source>
        <translation>申請取消 {number}</translation>
    </message>
    <message>
        <source>Ask the manufacturer</source>
        <translation>向原廠申請</translation>
    </message>
    <message>
        <source>It is already being picked or shipped: the manufacturer decides what can be stopped.</source>
        <translation>已在揀貨或出貨：能停止多少由原廠決定。</translation>
    </message>
    <message>
        <source>Close the rest of this line</source>
        <translation>結清此行未交數量</translation>
    </message>
    <message>
        <source>What is being picked still comes; the rest of the order lives on.</source>
        <translation>揀貨中的仍會送達，訂單其餘部分照常。</translation>
    </message>
    <message>
        <source>Saved on this PC; the manufacturer is told by itself.</source>
        <translation>已存於本機，會自動通知原廠。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出貨</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收貨</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Expected, reason</source>
        <translation>預計日、原因</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>出貨單號</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>運送中</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>核准</translation>
    </message>
</context>
<context>
    <name>OrderPane</name>
    <message>
        <source>Order lines</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Dealer blocked: {reason}</source>
        <translation>經銷商停單：{reason}</translation>
    </message>
    <message>
        <source>Asks to cancel</source>
        <translation>要求取消</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>出貨</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>開票</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Credit left</source>
        <translation>剩餘額度</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>價格依據</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>希望到貨日</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺貨處理</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>參考單號</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註、最後說明</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Number, reference or note  (Ctrl+F)</source>
        <translation>單號、參考或備註  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部訂單</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未結</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待答覆</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>運送中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>這裡沒有訂單</translation>
    </message>
    <message>
        <source>F2 begins one; Esc empties the filter.</source>
        <translation>按 F2 新增；按 Esc 清除篩選。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新訂單</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 張訂單</translation>
    </message>
    <message>
        <source>{count} order</source>
        <translation>{count} 張訂單</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下單時間</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>參考單號</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行數</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>出貨</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>開票</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
</context>
<context>
    <name>OutlookBox</name>
    <message>
        <source>What will head office say?</source>
        <translation>總部會怎麼說？</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 項</translation>
    </message>
    <message>
        <source>Ctrl+M mends lines: whole packs, successors.</source>
        <translation>Ctrl+M 修正明細：整包數量、後繼品。</translation>
    </message>
    <message>
        <source>A gift is earned: Ctrl+G chooses it.</source>
        <translation>已符合贈品資格：按 Ctrl+G 選擇。</translation>
    </message>
    <message>
        <source>Nothing speaks against it, as far as this PC knows.</source>
        <translation>就本機所知沒有疑義。</translation>
    </message>
</context>
<context>
    <name>OwingPage</name>
    <message>
        <source>Owed, order by order</source>
        <translation>欠款逐單明細</translation>
    </message>
    <message>
        <source>Number or own reference  (Ctrl+F)</source>
        <translation>單號或自編單號  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部訂單</translation>
    </message>
    <message>
        <source>Of what has left</source>
        <translation>已出貨</translation>
    </message>
    <message>
        <source>Late ones</source>
        <translation>逾期未付</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>沒有欠款</translation>
    </message>
    <message>
        <source>Orders stand here from the day they are accepted until they are paid.</source>
        <translation>訂單自接受之日起列在這裡，直到付清。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下單日</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>自編單號</translation>
    </message>
    <message>
        <source>First left</source>
        <translation>首次出貨</translation>
    </message>
    <message>
        <source>To pay by</source>
        <translation>應付日</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已開票</translation>
    </message>
    <message>
        <source>Not billed</source>
        <translation>已出貨未開票</translation>
    </message>
    <message>
        <source>Still to ship</source>
        <translation>已接單未出貨</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>{count} orders, before credit notes</source>
        <translation>{count} 張訂單，未扣貸項通知單</translation>
    </message>
    <message>
        <source>{count} order, before credit notes</source>
        <translation>{count} 張訂單，未扣貸項通知單</translation>
    </message>
    <message>
        <source>Billed {invoiced} + not billed {unbilled} + still to ship {to_come} − paid {paid}</source>
        <translation>已開票 {invoiced} ＋ 已出貨未開票 {unbilled} ＋ 已接單未出貨 {to_come} － 已付 {paid}</translation>
    </message>
</context>
<context>
    <name>OwnListDialog</name>
    <message>
        <source>Import own list</source>
        <translation>匯入自有帳目</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>檔案中沒有</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>儲存帳目</translation>
    </message>
    <message>
        <source>A list has at most {most} rows: make two files of it.</source>
        <translation>一份帳目最多 {most} 列：請分成兩個檔案。</translation>
    </message>
    <message>
        <source>{count} line is saved on this PC.</source>
        <translation>{count} 筆帳目已存於本機。</translation>
    </message>
    <message>
        <source>{count} lines are saved on this PC.</source>
        <translation>{count} 筆帳目已存於本機。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列號</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有誤</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可用</translation>
    </message>
</context>
<context>
    <name>OwnPriceDialog</name>
    <message>
        <source>Ask for a price of {code}</source>
        <translation>為 {code} 申請特價</translation>
    </message>
    <message>
        <source>The order waits until somebody at head office has agreed. Nothing is lost meanwhile.</source>
        <translation>訂單會等候總部同意，期間不會遺失。</translation>
    </message>
    <message>
        <source>Price per unit</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提出申請</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>多少？</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請寫明理由：對方會看到。</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>變更密碼</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>目前的密碼</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密碼</translation>
    </message>
    <message>
        <source>New one again</source>
        <translation>再輸入新密碼</translation>
    </message>
    <message>
        <source>At least 8 characters: a few words are best. It takes a connection to head office.</source>
        <translation>至少 8 個字元，用幾個詞最好。需要與總部連線。</translation>
    </message>
    <message>
        <source>The two are not alike.</source>
        <translation>兩次輸入不一致。</translation>
    </message>
    <message>
        <source>Asking head office…</source>
        <translation>正在詢問總部…</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>這不是您的密碼。</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an order</source>
        <translation>貼上訂單</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>另找商品</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Paste a message, a mail or rows of a spreadsheet at the left</source>
        <translation>請在左邊貼上訊息、郵件或試算表</translation>
    </message>
    <message>
        <source>For example: 來令片 4箱，機油 6瓶</source>
        <translation>例如：來令片 4箱，機油 6瓶</translation>
    </message>
    <message>
        <source>Add the lines</source>
        <translation>帶入單據</translation>
    </message>
    <message>
        <source>Find another</source>
        <translation>另找</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>判讀結果</translation>
    </message>
    <message>
        <source>{whole} line is understood; {left} to look at.</source>
        <translation>已判讀 {whole} 行；{left} 行需要確認。</translation>
    </message>
    <message>
        <source>{whole} lines are understood; {left} to look at.</source>
        <translation>已判讀 {whole} 行；{left} 行需要確認。</translation>
    </message>
    <message>
        <source>{whole} lines are understood.</source>
        <translation>已判讀 {whole} 行。</translation>
    </message>
    <message>
        <source>{whole} line is understood.</source>
        <translation>已判讀 {whole} 行。</translation>
    </message>
    <message>
        <source>Only the first {count} lines of this message are read. Paste the rest afterwards, or take it from a file.</source>
        <translation>這則訊息只讀取前 {count} 行。其餘請之後再貼上，或從檔案匯入。</translation>
    </message>
    <message>
        <source>{count} line is on the document. These are not: choose a product, write it otherwise, or leave with Esc.</source>
        <translation>{count} 行已帶入單據，這些還沒有：請選擇商品、改寫內容，或按 Esc 離開。</translation>
    </message>
    <message>
        <source>{count} lines are on the document. These are not: choose a product, write it otherwise, or leave with Esc.</source>
        <translation>{count} 行已帶入單據，這些還沒有：請選擇商品、改寫內容，或按 Esc 離開。</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Take payment</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{code} was scanned, and is no amount. Esc goes back: scan it there.</source>
        <translation>掃到的 {code} 不是金額。請按 Esc 返回後再掃描。</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>這不是金額。</translation>
    </message>
    <message>
        <source>This is not enough.</source>
        <translation>金額不足。</translation>
    </message>
    <message>
        <source>Only cash gives change.</source>
        <translation>只有現金能找零。</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款條件</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>付款天數</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>寬限天數</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>幾天？</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>收付款</translation>
    </message>
    <message>
        <source>No payment yet</source>
        <translation>尚無付款</translation>
    </message>
    <message>
        <source>F2 records what a dealer paid: it goes to the oldest deliveries, or to the orders you mark.</source>
        <translation>按 F2 登錄經銷商的付款：先沖最早的出貨，或沖您選取的訂單。</translation>
    </message>
    <message>
        <source>What head office has recorded of your payments appears here by itself.</source>
        <translation>原廠登錄的貴店付款會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Payments of dealers</source>
        <translation>經銷商付款</translation>
    </message>
    <message>
        <source>Payments to head office</source>
        <translation>付給原廠的款項</translation>
    </message>
    <message>
        <source>Book an adjustment</source>
        <translation>登錄調整</translation>
    </message>
    <message>
        <source>Set off</source>
        <translation>沖抵</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登錄收款</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存於本機；系統會自動通知經銷商。</translation>
    </message>
</context>
<context>
    <name>PcsPage</name>
    <message>
        <source>PCs</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>F12 asks head office for the PCs</source>
        <translation>按 F12 向總部查詢電腦</translation>
    </message>
    <message>
        <source>It takes a connection and your password. A PC that was lost or stolen is shut out here.</source>
        <translation>需要連線與您的密碼。遺失或被竊的電腦在這裡停用。</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Show the PCs</source>
        <translation>顯示電腦</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>註冊時間</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最後連線</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>{name} (this PC)</source>
        <translation>{name}（這台電腦）</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Head office tells the PCs to who knows your password.</source>
        <translation>總部只把電腦清單告訴知道您密碼的人。</translation>
    </message>
    <message>
        <source>{name} sends and gets nothing any more; if it is found it is enrolled anew. What was saved there and not sent stays on it.</source>
        <translation>{name}將不能再收發資料；找回後須重新註冊。已存而未傳送的資料仍留在那台電腦上。</translation>
    </message>
</context>
<context>
    <name>PeopleForm</name>
    <message>
        <source>Place</source>
        <translation>據點</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性代碼</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>I am here for the first time</source>
        <translation>我是第一次登入</translation>
    </message>
    <message>
        <source>Enrol this PC again</source>
        <translation>重新註冊這台電腦</translation>
    </message>
    <message>
        <source>Enrol at another place</source>
        <translation>註冊到其他據點</translation>
    </message>
    <message>
        <source>Type the code that you were given, and the password that you want to have.</source>
        <translation>請輸入您收到的代碼，以及您想使用的密碼。</translation>
    </message>
    <message>
        <source>One moment. The first time after an update the local database is brought up to date, which can take a minute.</source>
        <translation>請稍候。更新後第一次登入會先更新本機資料庫，可能需要一分鐘。</translation>
    </message>
    <message>
        <source>The key of the local database lies in a file of this account: who can read it can read the database.</source>
        <translation>本機資料庫的金鑰存放在此帳戶的檔案中：能讀取該檔案的人就能讀取資料庫。</translation>
    </message>
    <message>
        <source>The local database is protected by passwords alone, without this PC&apos;s keyring. Choose a long one.</source>
        <translation>本機資料庫僅以密碼保護，未使用這台電腦的金鑰圈。請使用較長的密碼。</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Nobody is known here yet</source>
        <translation>這裡還沒有人員資料</translation>
    </message>
    <message>
        <source>Who works here comes from head office with the first rows. F2 adds somebody.</source>
        <translation>人員資料會隨總部的第一批資料送到。按 F2 新增同事。</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>離職</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>復職</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>電腦</translation>
    </message>
    <message>
        <source>Code for the first sign-in</source>
        <translation>首次登入代碼</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>新增同事</translation>
    </message>
    <message>
        <source>This shop</source>
        <translation>本店資料</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>總部</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登入名稱</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在職</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已離職</translation>
    </message>
    <message>
        <source>Saved on this PC. F4 makes a code for them once head office has heard of it.</source>
        <translation>已存在本機。總部收到後，按 F4 產生首次登入代碼。</translation>
    </message>
    <message>
        <source>Saved on this PC.</source>
        <translation>已存在本機。</translation>
    </message>
    <message>
        <source>Head office makes a code with which {name} chooses a password. It takes a connection.</source>
        <translation>總部會產生代碼，讓 {name} 自選密碼。需要連線。</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登入名稱</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>新增同事</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>變更 {name}</translation>
    </message>
    <message>
        <source>Small letters, digits or Chinese, without spaces. F4 makes the code with which they choose a password.</source>
        <translation>小寫英文、數字或中文，不含空格。按 F4 產生代碼，讓同事自選密碼。</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Lots and serial numbers</source>
        <translation>批號與序號</translation>
    </message>
    <message>
        <source>Goods of the quote</source>
        <translation>報價商品</translation>
    </message>
    <message>
        <source>They can be scanned on the page of the quote as well.</source>
        <translation>也可以在報價單頁面直接掃描。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批號</translation>
    </message>
    <message>
        <source>{code} is not on this quote, or named already. Nothing was changed.</source>
        <translation>{code} 不在此報價單上或已登記，未作任何變更。</translation>
    </message>
</context>
<context>
    <name>PieceTicks</name>
    <message>
        <source>Scan or type a serial number</source>
        <translation>掃描或輸入序號</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Serial number {serial} has been scanned already.</source>
        <translation>序號 {serial} 已經掃描過。</translation>
    </message>
    <message>
        <source>Serial number {serial} is none of these. Nothing was changed.</source>
        <translation>序號 {serial} 不在其中。沒有任何變更。</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序號</translation>
    </message>
</context>
<context>
    <name>PiecesDialog</name>
    <message>
        <source>Pieces of {number}</source>
        <translation>{number} 的各件序號</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Came sound</source>
        <translation>完好收到</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>PIN for unlocking</source>
        <translation>解鎖 PIN 碼</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 碼</translation>
    </message>
    <message>
        <source>4 to 12 digits. It counts until you sign out or close the app.</source>
        <translation>4 到 12 位數字，登出或關閉程式後失效。</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>設定 PIN 碼</translation>
    </message>
    <message>
        <source>A PIN is 4 to 12 digits.</source>
        <translation>PIN 碼為 4 到 12 位數字。</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Places where goods stand</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>In use: goods are sold from it and carried to it</source>
        <translation>使用中：可由此出貨或調撥至此</translation>
    </message>
    <message>
        <source>Enter in the list changes that place. What stands there stays in the books.</source>
        <translation>在清單中按 Enter 可修改該倉位；停用後帳面庫存不變。</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新增倉位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>A short code such as VAN or A-01.</source>
        <translation>請輸入代碼，例如 VAN 或 A-01。</translation>
    </message>
    <message>
        <source>The place is saved.</source>
        <translation>倉位已儲存。</translation>
    </message>
</context>
<context>
    <name>PoolDeskPage</name>
    <message>
        <source>Pool of registrations</source>
        <translation>報備公海</translation>
    </message>
    <message>
        <source>Customer, project, number  (Ctrl+F)</source>
        <translation>客戶、專案、單號  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>公海中</translation>
    </message>
    <message>
        <source>All that ever were</source>
        <translation>全部紀錄</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>The pool is empty</source>
        <translation>公海中沒有項目</translation>
    </message>
    <message>
        <source>F2 lays down its terms. What runs out, is given up or taken back comes here from then on.</source>
        <translation>按 F2 訂定公海條件。之後到期、放棄或收回的報備會進入此處。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>Look for what ran out</source>
        <translation>找出已到期者</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>行政區</translation>
    </message>
    <message>
        <source>Previous dealer</source>
        <translation>原持有者</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 項</translation>
    </message>
    <message>
        <source>{count} entry</source>
        <translation>{count} 項</translation>
    </message>
    <message>
        <source>The first {count} entries</source>
        <translation>前 {count} 項</translation>
    </message>
    <message>
        <source>{number} of {dealer} came into the pool {moment}</source>
        <translation>{dealer} 的 {number} 於 {moment} 進入公海</translation>
    </message>
    <message>
        <source>It stays until {day}</source>
        <translation>保留至 {day}</translation>
    </message>
    <message>
        <source>Withdraw from the pool</source>
        <translation>從公海撤下</translation>
    </message>
    <message>
        <source>Saved on this PC; the others are told by themselves.</source>
        <translation>已存在本機；其他人會自動收到通知。</translation>
    </message>
</context>
<context>
    <name>PoolPage</name>
    <message>
        <source>Pool of registrations</source>
        <translation>報備公海</translation>
    </message>
    <message>
        <source>Customer, project, region  (Ctrl+F)</source>
        <translation>客戶、專案、行政區  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有產品線</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Nothing to take up</source>
        <translation>沒有可承接的項目</translation>
    </message>
    <message>
        <source>Customers and projects whose protection has ended come here, where you may sell the line.</source>
        <translation>保護期已結束、且在貴店授權區域與產品線內的客戶與專案會出現在這裡。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>承接</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>行政區</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>{count} to take up</source>
        <translation>{count} 項可承接</translation>
    </message>
    <message>
        <source>The first {count}</source>
        <translation>前 {count} 項</translation>
    </message>
</context>
<context>
    <name>PoolTermsDialog</name>
    <message>
        <source>Terms of the pool</source>
        <translation>公海條件</translation>
    </message>
    <message>
        <source>Without terms for a line, or for all lines, nothing of it comes into the pool.</source>
        <translation>產品線若無條件，也無通用條件，就不會進入公海。</translation>
    </message>
    <message>
        <source>Nothing: there is no pool</source>
        <translation>無：沒有公海</translation>
    </message>
    <message>
        <source>Who had it waits, days</source>
        <translation>原持有者等待天數</translation>
    </message>
    <message>
        <source>An entry stays, days</source>
        <translation>項目保留天數</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>幾天？</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Book the differences</source>
        <translation>差異過帳</translation>
    </message>
    <message>
        <source>{count} products were not counted.</source>
        <translation>有 {count} 項商品未盤。</translation>
    </message>
    <message>
        <source>{count} product was not counted.</source>
        <translation>有 {count} 項商品未盤。</translation>
    </message>
    <message>
        <source>Everything was counted.</source>
        <translation>全部已盤。</translation>
    </message>
    <message>
        <source>Take them as none</source>
        <translation>視為零</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>維持帳面</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>過帳</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>No printer on this PC. Save a PDF instead.</source>
        <translation>這台電腦沒有印表機，請改存 PDF。</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校正</translation>
    </message>
    <message>
        <source>How many copies?</source>
        <translation>要幾份？</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>{count} labels: F8 once more prints them.</source>
        <translation>{count} 張標籤：再按一次 F8 才列印。</translation>
    </message>
    <message>
        <source>{count} copies: F8 once more prints them.</source>
        <translation>{count} 份：再按一次 F8 才列印。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份數</translation>
    </message>
    <message>
        <source>First label</source>
        <translation>起始標籤</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Change this form</source>
        <translation>修改此格式</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>1 to {count}</source>
        <translation>1 至 {count}</translation>
    </message>
    <message>
        <source>This PC has no Chinese letters. Install a Chinese font, then print.</source>
        <translation>這台電腦沒有中文字型，請先安裝再列印。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>Special price</source>
        <translation>特價</translation>
    </message>
    <message>
        <source>The price holds the tax</source>
        <translation>含稅價</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Prices and promotions</source>
        <translation>價格與促銷</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Code or note  (Ctrl+F)</source>
        <translation>代號或備註  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未結束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已結束的</translation>
    </message>
    <message>
        <source>No special prices and no promotions</source>
        <translation>沒有特價與促銷</translation>
    </message>
    <message>
        <source>F2 drafts a special price, Ctrl+F2 a promotion.</source>
        <translation>F2 起草特價，Ctrl+F2 起草促銷。</translation>
    </message>
    <message>
        <source>What the manufacturer publishes for this shop appears here by itself.</source>
        <translation>原廠為本店發布的內容會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>預留</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終止</translation>
    </message>
    <message>
        <source>Change draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促銷</translation>
    </message>
    <message>
        <source>Special price</source>
        <translation>特價</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>適用商品</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>預留</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers hear of it by themselves.</source>
        <translation>已存在這台電腦；經銷商會自動收到。</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>{number} is saved as {path}</source>
        <translation>{number} 已存成 {path}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
</context>
<context>
    <name>PrinterBox</name>
    <message>
        <source>No printer on this PC</source>
        <translation>這台電腦沒有印表機</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Print queue</source>
        <translation>列印佇列</translation>
    </message>
    <message>
        <source>Nothing waits for a printer</source>
        <translation>沒有等待列印的單據</translation>
    </message>
    <message>
        <source>F8 prints from any document. What does not come out is kept here.</source>
        <translation>在任何單據按 F8 列印；沒印出來的會留在這裡。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再印一次</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出佇列</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已印出</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>加入時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>印表機</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份數</translation>
    </message>
    <message>
        <source>What the printer says</source>
        <translation>印表機訊息</translation>
    </message>
    <message>
        <source>Printed? is asked of you: no printer tells whether paper came out.</source>
        <translation>「印出來了嗎」要由人確認：印表機不會回報紙張是否印出。</translation>
    </message>
    <message>
        <source>{number} is taken out of the print queue.</source>
        <translation>{number} 已從列印佇列取出。</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Known problem</source>
        <translation>已知問題</translation>
    </message>
    <message>
        <source>What dealers should know and do</source>
        <translation>經銷商須知與作法</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>緊急程度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>迄日</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>All dealers read it on their home page, also without a connection, from the first day to the last.</source>
        <translation>所有經銷商自起日到迄日都會在首頁看到，離線也看得到。</translation>
    </message>
    <message>
        <source>Until (empty: until it is ended)</source>
        <translation>迄日（留空：直到結束）</translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation>從哪一天開始？</translation>
    </message>
    <message>
        <source>Which day is that?</source>
        <translation>這是哪一天？</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers are told by themselves.</source>
        <translation>已存在本機；會自動通知經銷商。</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Known problems</source>
        <translation>已知問題</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>發布</translation>
    </message>
    <message>
        <source>No known problem</source>
        <translation>沒有已知問題</translation>
    </message>
    <message>
        <source>F2 tells all dealers of one: they read it on their home page, also without a connection.</source>
        <translation>按 F2 通知所有經銷商：他們會在首頁看到，離線也行。</translation>
    </message>
    <message>
        <source>What head office knows of appears here and on the home page by itself.</source>
        <translation>總部公告的問題會自動出現在這裡和首頁。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>緊急程度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>迄日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>尚未開始</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>公告中</translation>
    </message>
    <message>
        <source>“{title}” is over; dealers are told of it no more.</source>
        <translation>「{title}」已結束，不再通知經銷商。</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Name (traditional)</source>
        <translation>品名（繁體）</translation>
    </message>
    <message>
        <source>Name (simplified)</source>
        <translation>品名（簡體）</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>品名（英文）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包裝量</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>起訂量</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新增商品</translation>
    </message>
    <message>
        <source>Change {code}</source>
        <translation>變更 {code}</translation>
    </message>
    <message>
        <source>It is planned until F4 on its card puts it on sale; Ctrl+B there gives it barcodes, F7 its price.</source>
        <translation>在商品卡按 F4 上架之前，狀態為計畫中；在卡上按 Ctrl+B 新增條碼，按 F7 設定價格。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>List prices</source>
        <translation>牌價</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>This product is not in the catalog of this PC</source>
        <translation>本機目錄中沒有此商品</translation>
    </message>
    <message>
        <source>F3 finds what is: by code, name, pinyin initials or barcode.</source>
        <translation>按 F3 以料號、品名、拼音或條碼查詢。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>後繼品</translation>
    </message>
    <message>
        <source>No favourite</source>
        <translation>取消常用</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>常用商品</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>預留</translation>
    </message>
    <message>
        <source>Material on this product</source>
        <translation>此商品的資料</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>加入訂單</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>牌價</translation>
    </message>
    <message>
        <source>In or out of sale</source>
        <translation>上架與停售</translation>
    </message>
    <message>
        <source>Take back price</source>
        <translation>撤回牌價</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add barcode</source>
        <translation>新增條碼</translation>
    </message>
    <message>
        <source>Name (traditional)</source>
        <translation>品名（繁體）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name (simplified)</source>
        <translation>品名（簡體）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>品名（英文）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包裝量</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>起訂量</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定於</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>價目表</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時效</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件數</translation>
    </message>
</context>
<context>
    <name>ProductPane</name>
    <message>
        <source>Move to a line to see its product here.</source>
        <translation>移到明細行，這裡會顯示該商品。</translation>
    </message>
    <message>
        <source>Available at the manufacturer</source>
        <translation>原廠可供量</translation>
    </message>
    <message>
        <source>Own stock</source>
        <translation>本店庫存</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>最近訂購</translation>
    </message>
    <message>
        <source>Price per unit</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>From {day}: {price}</source>
        <translation>{day} 起：{price}</translation>
    </message>
    <message>
        <source>Packs of {pack} {unit}, at least {least}</source>
        <translation>每包 {pack} {unit}，至少 {least}</translation>
    </message>
    <message>
        <source>Own stock {here} · on its way {coming} · on order {ordered}</source>
        <translation>本店 {here} · 在途 {coming} · 已訂未出 {ordered}</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>倉庫</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>現有</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Report progress</source>
        <translation>回報進展</translation>
    </message>
    <message>
        <source>It keeps the protection alive; the manufacturer reads it.</source>
        <translation>可維持保護；製造商會看到。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已完成事項</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>預計金額</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>預計日期</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>回報</translation>
    </message>
    <message>
        <source>Say what was done.</source>
        <translation>請寫明已完成的事。</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此處無法這樣填</translation>
    </message>
</context>
<context>
    <name>PromotionDialog</name>
    <message>
        <source>Promotion</source>
        <translation>促銷</translation>
    </message>
    <message>
        <source>Goes with no other promotion</source>
        <translation>不與其他促銷併用</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Your password, once more</source>
        <translation>請再輸入一次密碼</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
</context>
<context>
    <name>ProtectionPage</name>
    <message>
        <source>Price protection</source>
        <translation>價格保護</translation>
    </message>
    <message>
        <source>Dealers&apos; price protection</source>
        <translation>經銷商價格保護</translation>
    </message>
    <message>
        <source>No price protection yet</source>
        <translation>尚無價格保護</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>到貨</translation>
    </message>
    <message>
        <source>What dealers claim because a list price fell appears here by itself.</source>
        <translation>經銷商因牌價調降提出的補差價申請，會自動出現在這裡。</translation>
    </message>
    <message>
        <source>When a list price falls, F2 claims for what was bought shortly before and is still there.</source>
        <translation>牌價調降時，按 F2 可為近期購入且尚在庫的商品申請補差價。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Grant and credit</source>
        <translation>核准並貸記</translation>
    </message>
    <message>
        <source>Refuse price protection</source>
        <translation>拒絕價格保護</translation>
    </message>
    <message>
        <source>Saved on this PC; the others are told by themselves.</source>
        <translation>已存在本機，其他人會自動收到。</translation>
    </message>
</context>
<context>
    <name>QuizDialog</name>
    <message>
        <source>Quiz: {title}</source>
        <translation>測驗：{title}</translation>
    </message>
    <message>
        <source>Tick every option that is right. Space ticks, Tab goes on.</source>
        <translation>請勾選所有正確的選項。空白鍵勾選，Tab 到下一個。</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>交卷</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>Give a quote</source>
        <translation>開立報價</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期限</translation>
    </message>
    <message>
        <source>Save quote</source>
        <translation>儲存報價</translation>
    </message>
    <message>
        <source>A day from today on, such as +14 or 2026-12-31.</source>
        <translation>請輸入今天以後的日期，例如 +14 或 2026-12-31。</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>This quote is not on this PC</source>
        <translation>本機沒有此報價單</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. Quotes are under Sales in the menu.</source>
        <translation>總部有此單時會自動下載。報價單請見選單「銷售」。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Open the sale</source>
        <translation>開啟銷售單</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>This quote has run out. Prices may have changed: F2 begins a new one with its goods.</source>
        <translation>報價已過期，價格可能已變動：按 F2 以相同商品另開一張。</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>From</source>
        <translation>出貨倉</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Copy as new</source>
        <translation>複製新單</translation>
    </message>
    <message>
        <source>{customer} · {moment} by {who} · valid until {day}</source>
        <translation>{customer} · {moment} {who} · 有效至 {day}</translation>
    </message>
    <message>
        <source>Walk-in customer</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>{code} is not on this quote. Nothing was changed.</source>
        <translation>{code} 不在此報價單上，未作任何變更。</translation>
    </message>
    <message>
        <source>Serial number {serial} is on this document already.</source>
        <translation>序號 {serial} 已在此單據上。</translation>
    </message>
    <message>
        <source>All pieces of {code} are named already.</source>
        <translation>{code} 的每件商品都已登記。</translation>
    </message>
    <message>
        <source>{code}: {named} of {quantity} pieces have their serial number. Scan the others, or see Ctrl+I.</source>
        <translation>{code}：{quantity} 件中只有 {named} 件有序號。請掃描其餘各件，或按 Ctrl+I 修改。</translation>
    </message>
    <message>
        <source>{number} is sold and saved on this PC.</source>
        <translation>{number} 已售出並存在本機。</translation>
    </message>
    <message>
        <source>Withdraw {number}</source>
        <translation>撤回 {number}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>ReadersDialog</name>
    <message>
        <source>Who has read {title}</source>
        <translation>誰讀過〈{title}〉</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>已讀情形</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>證書</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>還沒有人</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>讀過第 {number} 版</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>永久有效</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 已到期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>{done} of {count} have read version {number}.</source>
        <translation>{count} 人中有 {done} 人讀過第 {number} 版。</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請說明原因，對方會看到。</translation>
    </message>
</context>
<context>
    <name>RebatesPage</name>
    <message>
        <source>Rebates</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>申請紀錄</translation>
    </message>
    <message>
        <source>No rebates yet</source>
        <translation>還沒有返利</translation>
    </message>
    <message>
        <source>They follow from contracts with rebate steps, as deliveries arrive.</source>
        <translation>合約訂有返利級距時，隨到貨自動累計。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已兌付</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合約</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已採購</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>級距</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>應得返利</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>未申請</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>Nothing claimed of this quarter</source>
        <translation>本季尚未申請</translation>
    </message>
    <message>
        <source>What is claimed of it stands here, with the manufacturer&apos;s answer.</source>
        <translation>已申請的返利與原廠的回覆會列在這裡。</translation>
    </message>
    <message>
        <source>Refuse claim</source>
        <translation>退回申請</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>憑證號碼</translation>
    </message>
    <message>
        <source>Saved on this PC; the other side is told by itself.</source>
        <translation>已存在這台電腦；對方會自動收到。</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Into</source>
        <translation>入庫至</translation>
    </message>
    <message>
        <source>Lines of the delivery</source>
        <translation>出貨明細</translation>
    </message>
    <message>
        <source>This delivery is not on this PC</source>
        <translation>本機沒有此出貨單</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. What is on its way is under Deliveries in the menu.</source>
        <translation>總部有此單時會自動下載。在途貨品請見選單「收貨」。</translation>
    </message>
    <message>
        <source>Take in a delivery</source>
        <translation>收貨</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>All as on the papers</source>
        <translation>全部照單</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>過帳</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>單上</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批號</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>Everything of this delivery has been taken in.</source>
        <translation>此批貨已全部收訖。</translation>
    </message>
    <message>
        <source>{number} is booked on this PC. What is short or damaged becomes a claim.</source>
        <translation>{number} 已在本機過帳；短少或損壞的會轉為索賠。</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已收貨</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
</context>
<context>
    <name>RecordPaymentDialog</name>
    <message>
        <source>Record payment</source>
        <translation>登錄收款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到帳日</translation>
    </message>
    <message>
        <source>Reference of the bank</source>
        <translation>銀行流水號</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Orders that owe</source>
        <translation>未付清的訂單</translation>
    </message>
    <message>
        <source>Mark orders (Ctrl+A all) to pay those; with none marked the oldest delivery is paid first. The rest is advance.</source>
        <translation>選取訂單（Ctrl+A 全選）即付這些；未選時先付最早出貨的。餘額為預收款。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>First left</source>
        <translation>首次出貨</translation>
    </message>
    <message>
        <source>To pay by</source>
        <translation>應付日</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery key</source>
        <translation>復原金鑰</translation>
    </message>
    <message>
        <source>Recovery keys</source>
        <translation>復原金鑰</translation>
    </message>
    <message>
        <source>This shop has no recovery key of its own</source>
        <translation>本門市尚無自己的復原金鑰</translation>
    </message>
    <message>
        <source>Until F2 makes one, the manufacturer&apos;s operator alone can open a PC that nobody can open.</source>
        <translation>在按 F2 產生之前，無人能開啟的電腦只有總部管理員能開啟。</translation>
    </message>
    <message>
        <source>Its code opens a PC of this shop whose keyring or passwords are lost, together with a name and a password.</source>
        <translation>本店電腦的鑰匙圈或密碼遺失時，可用此代碼加上姓名與密碼開啟。</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新金鑰</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>產生時間</translation>
    </message>
    <message>
        <source>By</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>The key opens every PC of this shop: only who knows your password makes one.</source>
        <translation>此金鑰可開啟本門市每台電腦，因此需要您的密碼才能產生。</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Release {number}: {hold}</source>
        <translation>放行 {number}：{hold}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Passes until</source>
        <translation>放行至</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請說明原因：對方會看到。</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>這裡不能這樣填</translation>
    </message>
</context>
<context>
    <name>ReminderToast</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>一小時後</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>{first} And {count} more.</source>
        <translation>{first}（另有 {count} 件）</translation>
    </message>
</context>
<context>
    <name>ReorderDialog</name>
    <message>
        <source>Order again</source>
        <translation>再次訂購</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Nothing to order from yet</source>
        <translation>尚無可用清單</translation>
    </message>
    <message>
        <source>Earlier orders, templates (Ctrl+T) and favourites (Ctrl+D on a product) appear here.</source>
        <translation>過去的訂單、範本（Ctrl+T）與常用商品（商品頁 Ctrl+D）會列在這裡。</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>刪除範本</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>加入訂單</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行數</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>訂單 {number}</translation>
    </message>
    <message>
        <source>Template {name}</source>
        <translation>範本 {name}</translation>
    </message>
    <message>
        <source>Usually due by now</source>
        <translation>依慣例應補貨</translation>
    </message>
    <message>
        <source>Below minimum stock</source>
        <translation>低於最低庫存</translation>
    </message>
    <message>
        <source>My favourites</source>
        <translation>我的常用商品</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
</context>
<context>
    <name>RepairForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>重新建立</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The local database is new. Everything else comes from head office now.</source>
        <translation>本機資料庫已重新建立，其餘資料正由總部傳來。</translation>
    </message>
    <message>
        <source>Make the local database anew</source>
        <translation>重新建立本機資料庫</translation>
    </message>
    <message>
        <source>What was saved here and not sent yet, and what was being typed, is kept; the rest comes from head office. The old file is put aside, not deleted.</source>
        <translation>已儲存但尚未送出的，以及輸入到一半的，都會保留；其餘由總部傳來。舊檔案會另外存放，不會刪除。</translation>
    </message>
    <message>
        <source>Waiting to be sent: {waiting}   Drafts: {drafts}
The old file: {path}</source>
        <translation>待送出：{waiting}&#x3000;草稿：{drafts}
舊檔案：{path}</translation>
    </message>
    <message>
        <source>Not all of the old file could be read. Head office is given the sealed journal, and what only that held comes back.</source>
        <translation>舊檔案無法全部讀出。密封日誌會交給總部，只存在其中的內容將由總部送回。</translation>
    </message>
    <message>
        <source>Reading what is left of the old file…</source>
        <translation>正在讀取舊檔案中尚存的內容…</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Take goods back</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>退回品項</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Money back by</source>
        <translation>退款方式</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>應退</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>{code} is not among what can still come back of this sale. Nothing was changed.</source>
        <translation>{code} 不在此銷售單可退的商品中，未作任何變更。</translation>
    </message>
    <message>
        <source>Serial number {serial} is on this document already.</source>
        <translation>序號 {serial} 已在此單據上。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Returnable</source>
        <translation>可退</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>More than was sold</source>
        <translation>超過售出數量</translation>
    </message>
    <message>
        <source>More than was sold cannot come back.</source>
        <translation>退貨不能超過售出數量。</translation>
    </message>
    <message>
        <source>Type how many come back.</source>
        <translation>請輸入退回數量。</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請寫明原因，對方會看到。</translation>
    </message>
    <message>
        <source>{code} was sold without serial numbers: leave that cell empty.</source>
        <translation>{code} 銷售時未登記序號，該欄請留空。</translation>
    </message>
    <message>
        <source>{code}: scan or type which pieces come back, sound and broken ones in two returns. Sold: {serials}</source>
        <translation>{code}：請掃描或輸入退回的是哪幾件的序號，良品與損壞品請分兩次退貨。已售：{serials}</translation>
    </message>
</context>
<context>
    <name>ReturnsPage</name>
    <message>
        <source>Returns to the manufacturer</source>
        <translation>退貨給原廠</translation>
    </message>
    <message>
        <source>Dealers&apos; returns</source>
        <translation>經銷商退貨</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>No returns yet</source>
        <translation>還沒有退貨</translation>
    </message>
    <message>
        <source>Within the quota of the contract head office only has to agree; past it a person decides.</source>
        <translation>在合約額度內只待原廠確認；超出額度由人員決定。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Send goods back</source>
        <translation>退回商品</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送出</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Take in and credit</source>
        <translation>點收並入貸項</translation>
    </message>
    <message>
        <source>Number, product, piece or dealer  (Ctrl+F)</source>
        <translation>單號、商品、序號批號或經銷商  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Keep the goods</source>
        <translation>保留商品</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Lot or serial</source>
        <translation>批號/序號</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Keep the goods of {number}</source>
        <translation>保留 {number} 的商品</translation>
    </message>
    <message>
        <source>They do not go back: the return is taken back, and uses no quota.</source>
        <translation>商品不退回：撤回此退貨申請，不佔用額度。</translation>
    </message>
    <message>
        <source>Grant {number} past the quota</source>
        <translation>同意 {number} 超額退貨</translation>
    </message>
    <message>
        <source>Refuse {number}</source>
        <translation>拒絕 {number}</translation>
    </message>
    <message>
        <source>Saved on this PC; the other side is told by itself.</source>
        <translation>已存於本機，將自動通知對方。</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Open pages</source>
        <translation>已開啟的頁面</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Save draft</source>
        <translation>儲存草稿</translation>
    </message>
    <message>
        <source>Rule of approval</source>
        <translation>簽核規則</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>From amount</source>
        <translation>起始金額</translation>
    </message>
    <message>
        <source>All are asked at once</source>
        <translation>同時送簽</translation>
    </message>
    <message>
        <source>Waits too long after days</source>
        <translation>逾時天數</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>then also</source>
        <translation>之後加請</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>第 {number} 關</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>這裡不能這樣填</translation>
    </message>
    <message>
        <source>The draft is saved on this PC.</source>
        <translation>草稿已存在這台電腦。</translation>
    </message>
</context>
<context>
    <name>SaleColumns</name>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>現貨</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Disc. %</source>
        <translation>折%</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>稅%</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>小計</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Tendered</source>
        <translation>實收</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已退</translation>
    </message>
    <message>
        <source>Lot or serial</source>
        <translation>批號/序號</translation>
    </message>
</context>
<context>
    <name>SaleFoot</name>
    <message>
        <source>New line Ins · Delete Ctrl+Del · Fill down Ctrl+D</source>
        <translation>新增行 Ins · 刪除行 Ctrl+Del · 向下填滿 Ctrl+D</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>未稅</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅額</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>應收</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>SaleHead</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Walk-in, or name, number, phone</source>
        <translation>散客，或輸入名稱、編號、電話</translation>
    </message>
    <message>
        <source>From</source>
        <translation>出貨倉</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含稅</translation>
    </message>
    <message>
        <source>Plus tax</source>
        <translation>未稅外加</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Customer F4</source>
        <translation>客戶 F4</translation>
    </message>
</context>
<context>
    <name>SaleMeanwhile</name>
    <message>
        <source>What was typed or scanned during the saving is here, as the next sale.</source>
        <translation>存檔期間輸入或掃描的內容都在這裡，列為下一筆銷售。</translation>
    </message>
</context>
<context>
    <name>SalePage</name>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>銷售單</translation>
    </message>
    <message>
        <source>This sale is not on this PC</source>
        <translation>本機沒有此銷售單</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. All sales are under Sales in the menu.</source>
        <translation>總部有此單時會自動下載。所有銷售單請見選單「銷售」。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收據</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>下一單</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已退</translation>
    </message>
    <message>
        <source>{customer} · {moment} by {who}</source>
        <translation>{customer} · {moment} {who}</translation>
    </message>
    <message>
        <source>Walk-in customer</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>Voided by {who}: {reason}</source>
        <translation>{who} 已作廢：{reason}</translation>
    </message>
    <message>
        <source>Change and sell again</source>
        <translation>修改後重新結帳</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>A serial number was sold on another PC first. Look at the goods.</source>
        <translation>此單有序號已先在另一台電腦售出，請核對實物。</translation>
    </message>
    <message>
        <source>Official number</source>
        <translation>正式號碼</translation>
    </message>
    <message>
        <source>No official number is left on this PC that counts today. New ones are entered at Sales, Ctrl+F2.</source>
        <translation>本機已沒有今天可用的正式號碼。請在「銷售」按 Ctrl+F2 登錄新號碼。</translation>
    </message>
    <message>
        <source>It bears {number}.</source>
        <translation>號碼為 {number}。</translation>
    </message>
    <message>
        <source>{count} is left on this PC.</source>
        <translation>本機還剩 {count} 個。</translation>
    </message>
    <message>
        <source>{count} are left on this PC.</source>
        <translation>本機還剩 {count} 個。</translation>
    </message>
    <message>
        <source>Return slip</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Number {number} is void with it: keep that paper.</source>
        <translation>號碼 {number} 一併作廢，請留存該張單據。</translation>
    </message>
    <message>
        <source>Goods go back on the shelf and the money out of today&apos;s takings.</source>
        <translation>貨品退回庫存，金額從今日收款扣除。</translation>
    </message>
    <message>
        <source>Void {number}</source>
        <translation>作廢 {number}</translation>
    </message>
    <message>
        <source>Voided on this PC.</source>
        <translation>已在本機作廢。</translation>
    </message>
    <message>
        <source>{number} is saved.</source>
        <translation>{number} 已儲存。</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>Sales</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Sales of today</source>
        <translation>今日銷售</translation>
    </message>
    <message>
        <source>Sales of this month</source>
        <translation>本月銷售</translation>
    </message>
    <message>
        <source>Sales of last month</source>
        <translation>上月銷售</translation>
    </message>
    <message>
        <source>Takings of this month</source>
        <translation>本月收款</translation>
    </message>
    <message>
        <source>Takings of last month</source>
        <translation>上月收款</translation>
    </message>
    <message>
        <source>All sales</source>
        <translation>全部銷售</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>有效報價</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>這裡還沒有資料</translation>
    </message>
    <message>
        <source>F2 goes to the counter; a sale works without a connection.</source>
        <translation>按 F2 到櫃檯；離線也能銷售。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Number or customer  (Ctrl+F)</source>
        <translation>單號或客戶  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>櫃檯</translation>
    </message>
    <message>
        <source>Official numbers</source>
        <translation>正式號碼</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>What is sold at the counter appears here by itself.</source>
        <translation>櫃檯售出的單據會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Takings of today</source>
        <translation>今日收款</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期限</translation>
    </message>
    <message>
        <source>Walk-in customer</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>Nothing of these days fits “{text}”.</source>
        <translation>這段期間沒有符合「{text}」的銷售單。</translation>
    </message>
    <message>
        <source>Look in all sales</source>
        <translation>在全部銷售中查找</translation>
    </message>
</context>
<context>
    <name>SaveTemplateDialog</name>
    <message>
        <source>Save as template</source>
        <translation>存為範本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Template {name} is saved.</source>
        <translation>範本 {name} 已儲存。</translation>
    </message>
</context>
<context>
    <name>ScannerDialog</name>
    <message>
        <source>Scanner at a serial port</source>
        <translation>序列埠掃描器</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>連接埠</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>A scanner that types like a keyboard works without this.</source>
        <translation>像鍵盤一樣輸入的掃描器不需要這項設定。</translation>
    </message>
    <message>
        <source>No port</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{port} is being opened.</source>
        <translation>正在開啟 {port}。</translation>
    </message>
    <message>
        <source>Choose the port that your scanner is at.</source>
        <translation>請選擇掃描器所在的連接埠。</translation>
    </message>
    <message>
        <source>This came: {code}</source>
        <translation>收到：{code}</translation>
    </message>
    <message>
        <source>The port is open. Scan anything: it is shown here.</source>
        <translation>連接埠已開啟。請掃描任一條碼：會顯示在這裡。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Code / name / pinyin / barcode  (F3)</source>
        <translation>料號 / 品名 / 拼音 / 條碼  (F3)</translation>
    </message>
    <message>
        <source>Search  (F3)</source>
        <translation>搜尋  (F3)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>執行</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Nothing found yet, the goods are still on their way: {text}</source>
        <translation>尚未找到，商品資料仍在下載中：{text}</translation>
    </message>
    <message>
        <source>Nothing found for: {text}</source>
        <translation>查無：{text}</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>The goods leave</source>
        <translation>商品送出</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>裝箱</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Units granted: {quantity}; in the box: {count}.</source>
        <translation>核准退回 {quantity} 件，箱內有 {count} 件。</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle claim</source>
        <translation>處理索賠</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>處理方式</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>處理</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請說明原因，對方會看到。</translation>
    </message>
</context>
<context>
    <name>SettleDifferenceDialog</name>
    <message>
        <source>Credit</source>
        <translation>貸記金額</translation>
    </message>
    <message>
        <source>Words for the other side</source>
        <translation>給對方的說明</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>駁回</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Stated {amount}</source>
        <translation>對帳單 {amount}</translation>
    </message>
    <message>
        <source>expected {amount}</source>
        <translation>經銷商帳 {amount}</translation>
    </message>
    <message>
        <source>asked for {amount}</source>
        <translation>要求 {amount}</translation>
    </message>
    <message>
        <source>offered {amount}</source>
        <translation>原廠提出 {amount}</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此欄必填。</translation>
    </message>
    <message>
        <source>Saved on this PC; the other side is told by itself.</source>
        <translation>已存於本機；系統會自動通知對方。</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Rows of the file</source>
        <translation>檔案的各列</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Leave out the rows that are wrong</source>
        <translation>略過有誤的列</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>另選檔案</translation>
    </message>
    <message>
        <source>Save the errors as a file</source>
        <translation>把錯誤存成檔案</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在讀取 {file}</translation>
    </message>
    <message>
        <source>{count} of {all} rows looked at</source>
        <translation>已檢查 {count} 列，共 {all} 列</translation>
    </message>
    <message>
        <source>{count} of {all} row looked at</source>
        <translation>已檢查 {count} 列，共 {all} 列</translation>
    </message>
    <message>
        <source>{good} row is good, {wrong} wrong.</source>
        <translation>{good} 列可用，{wrong} 列有誤。</translation>
    </message>
    <message>
        <source>{good} rows are good, {wrong} wrong.</source>
        <translation>{good} 列可用，{wrong} 列有誤。</translation>
    </message>
    <message>
        <source>{good} rows are good.</source>
        <translation>{good} 列可用。</translation>
    </message>
    <message>
        <source>{good} row is good.</source>
        <translation>{good} 列可用。</translation>
    </message>
    <message>
        <source>{name} errors</source>
        <translation>{name} 錯誤</translation>
    </message>
    <message>
        <source>{count} row with what is wrong is in {file}: mend it there, and import it again.</source>
        <translation>{count} 列錯誤與原因已存入 {file}：請在該檔修正後重新匯入。</translation>
    </message>
    <message>
        <source>{count} rows with what is wrong are in {file}: mend them there, and import it again.</source>
        <translation>{count} 列錯誤與原因已存入 {file}：請在該檔修正後重新匯入。</translation>
    </message>
</context>
<context>
    <name>ShipDialog</name>
    <message>
        <source>Ship {number}</source>
        <translation>出貨 {number}</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>貨運公司</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>貨運單號</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Goods in the box</source>
        <translation>箱內商品</translation>
    </message>
    <message>
        <source>0 leaves a line for the next shipment. A serial number names one unit.</source>
        <translation>輸入 0 留待下次出貨。一個序號代表一件。</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>出貨</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已配貨</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>裝箱</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批號</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Nothing of this is set aside</source>
        <translation>此項沒有配貨</translation>
    </message>
    <message>
        <source>How many, and of what?</source>
        <translation>哪一項、多少？</translation>
    </message>
    <message>
        <source>A marked line needs you.</source>
        <translation>請處理標示的行。</translation>
    </message>
    <message>
        <source>Nothing is in the box yet.</source>
        <translation>箱內尚無商品。</translation>
    </message>
</context>
<context>
    <name>ShopDialog</name>
    <message>
        <source>This shop</source>
        <translation>本店資料</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Printed on the papers of the shop.</source>
        <translation>會印在本店的單據上。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>ShortDialog</name>
    <message>
        <source>Short of the papers</source>
        <translation>少於單據</translation>
    </message>
    <message>
        <source>{units} unit is missing and becomes a claim. A line that is still to be counted is left blank: it stays open.</source>
        <translation>短少 {units} 件，將成為索賠。還沒點完的明細請留空白，會保持未收。</translation>
    </message>
    <message>
        <source>{units} units are missing and become a claim. A line that is still to be counted is left blank: it stays open.</source>
        <translation>短少 {units} 件，將成為索賠。還沒點完的明細請留空白，會保持未收。</translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation>短少的明細</translation>
    </message>
    <message>
        <source>Book and claim</source>
        <translation>過帳並索賠</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>單上</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>實到</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>短少</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign contract</source>
        <translation>簽署合約</translation>
    </message>
    <message>
        <source>You sign {number} v{version} exactly as it is shown, from {day} on.</source>
        <translation>您將依所示內容簽署 {number} 第 {version} 版，自 {day} 起生效。</translation>
    </message>
    <message>
        <source>It counts once both sides have signed. The fingerprint of the paper:</source>
        <translation>雙方簽署後生效。文件指紋：</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>簽署人姓名</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽名</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>重新簽名</translation>
    </message>
    <message>
        <source>Sign here with mouse, finger or pen, or with Ctrl+I by your name</source>
        <translation>請以滑鼠、手指或筆在此簽名，或按 Ctrl+I 以姓名代簽</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>以姓名代簽</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>簽署</translation>
    </message>
    <message>
        <source>Who signs?</source>
        <translation>由誰簽署？</translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Somebody stands in for me</source>
        <translation>設定代理人</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>For</source>
        <translation>被代理人</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Who stands in for whom</source>
        <translation>目前的代理</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結束代理</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>請選擇同事</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Mark one of your own that is not over.</source>
        <translation>請選取一筆自己尚未結束的代理。</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Statement</source>
        <translation>對帳單</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>對帳單</translation>
    </message>
    <message>
        <source>Our books</source>
        <translation>我方帳</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>This statement is not here yet</source>
        <translation>這張對帳單尚未到達</translation>
    </message>
    <message>
        <source>It comes by itself when head office has drawn it up. All of them are under Statements in the menu.</source>
        <translation>原廠開立後會自動到達。全部對帳單在選單「對帳」中。</translation>
    </message>
    <message>
        <source>Draw up again</source>
        <translation>重新開立</translation>
    </message>
    <message>
        <source>Import own list</source>
        <translation>匯入自有帳目</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取消對應</translation>
    </message>
    <message>
        <source>Match marked</source>
        <translation>對應所選</translation>
    </message>
    <message>
        <source>Accept {count} matches</source>
        <translation>接受 {count} 筆對應</translation>
    </message>
    <message>
        <source>Accept {count} match</source>
        <translation>接受 {count} 筆對應</translation>
    </message>
    <message>
        <source>Note a difference</source>
        <translation>註記差異</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Mark what is the same on both sides, and press F4.</source>
        <translation>請在兩邊選取相同的項目，再按 F4。</translation>
    </message>
    <message>
        <source>Saved on this PC; head office is told by itself.</source>
        <translation>已存於本機；系統會自動通知原廠。</translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message>
        <source>Statements</source>
        <translation>對帳</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>尚無對帳單</translation>
    </message>
    <message>
        <source>Age of what is owed, by days since goods left</source>
        <translation>欠款帳齡（自出貨日起算）</translation>
    </message>
    <message>
        <source>F2 draws one up for a dealer, out of deliveries, credit notes and payments.</source>
        <translation>按 F2 依出貨、貸項與付款為經銷商開立。</translation>
    </message>
    <message>
        <source>It comes by itself when head office has drawn one up, and can be matched offline.</source>
        <translation>原廠開立後會自動到達，離線也能對帳。</translation>
    </message>
    <message>
        <source>Differences to answer</source>
        <translation>待回覆的差異</translation>
    </message>
    <message>
        <source>Differences that head office has answered</source>
        <translation>原廠已回覆的差異</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收付款</translation>
    </message>
    <message>
        <source>Draw up</source>
        <translation>開立</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>In or out of sale: {code}</source>
        <translation>{code} 的銷售狀態</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>後繼品</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>現有</translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation>低於安全量</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>負庫存</translation>
    </message>
    <message>
        <source>Nothing of this in stock</source>
        <translation>沒有符合的庫存</translation>
    </message>
    <message>
        <source>Receive a delivery, or adjust what stands on the shelf.</source>
        <translation>請先收貨，或調整架上數量。</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>庫存</translation>
    </message>
    <message>
        <source>Code or name  (Ctrl+F)</source>
        <translation>料號或品名  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>安全量</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>調撥</translation>
    </message>
    <message>
        <source>Labels of places</source>
        <translation>倉位標籤</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>What waits for a yes</source>
        <translation>待核准事項</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>已訂未出</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>註記</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lot or serial</source>
        <translation>批號/序號</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>異動</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收合</translation>
    </message>
    <message>
        <source>Nobody knows the code {code}.</source>
        <translation>查無 {code}。</translation>
    </message>
</context>
<context>
    <name>SyncCentrePage</name>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待上傳</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送出紀錄</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>沒有資料</translation>
    </message>
    <message>
        <source>What you save is listed here until head office has it.</source>
        <translation>您儲存的內容會列在這裡，直到總部收到。</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>列印佇列</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重試</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>客服用檔案</translation>
    </message>
    <message>
        <source>Make the local database anew</source>
        <translation>重新建立本機資料庫</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>儲存時間</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Last answer of head office: {moment}   Waiting: {count}</source>
        <translation>總部最後回覆：{moment}&#x3000;待上傳：{count}</translation>
    </message>
    <message>
        <source>{count} taken back. Head office will say whether it was in time.</source>
        <translation>已撤回 {count} 筆。是否來得及，以總部回覆為準。</translation>
    </message>
    <message>
        <source>{count} sent again under your name.</source>
        <translation>已用您的名義重新送出 {count} 筆。</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>複製整列</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>複製儲存格</translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message>
        <source>Take goods in</source>
        <translation>點收退貨</translation>
    </message>
    <message>
        <source>Sound units</source>
        <translation>完好數量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Came sound</source>
        <translation>完好收到</translation>
    </message>
    <message>
        <source>All came</source>
        <translation>全部到齊</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>入貸項</translation>
    </message>
    <message>
        <source>No more than was sent.</source>
        <translation>不得超過送出的數量。</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>請寫明原因，對方看得到。</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>What the contract says comes in place of:</source>
        <translation>以下位置會填入合約內容：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>The template is saved; new contracts can begin with it.</source>
        <translation>範本已儲存，新合約可由此開始。</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Contract templates</source>
        <translation>合約範本</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>尚無範本</translation>
    </message>
    <message>
        <source>F2 writes one.</source>
        <translation>按 F2 撰寫。</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>重新啟用</translation>
    </message>
    <message>
        <source>Offer no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一版本</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新範本</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>撰寫人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Saved on this PC.</source>
        <translation>已存在本機。</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Product line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>All other lines</source>
        <translation>其他所有產品線</translation>
    </message>
    <message>
        <source>Counts today</source>
        <translation>目前適用</translation>
    </message>
    <message>
        <source>Terms of {name}</source>
        <translation>{name}的交易條件</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>價目表</translation>
    </message>
    <message>
        <source>A price shown is kept, days</source>
        <translation>報過的價格保留天數</translation>
    </message>
    <message>
        <source>If it is lower by at most</source>
        <translation>最多可低於現價</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺貨處理</translation>
    </message>
    <message>
        <source>What an order costs is judged by these terms as it comes in.</source>
        <translation>訂單送達時，依這些條件審核價格。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此處不可行</translation>
    </message>
    <message>
        <source>Terms of its own</source>
        <translation>該產品線自己的條件</translation>
    </message>
    <message>
        <source>What the house laid down</source>
        <translation>製造商所訂的條件</translation>
    </message>
    <message>
        <source>The terms of all other lines</source>
        <translation>其他所有產品線的條件</translation>
    </message>
    <message>
        <source>A number from 0 to {most}.</source>
        <translation>請輸入 0 到 {most} 的數字。</translation>
    </message>
    <message>
        <source>The terms are saved on this PC.</source>
        <translation>條件已存在本機。</translation>
    </message>
</context>
<context>
    <name>TerritoriesPage</name>
    <message>
        <source>Territories</source>
        <translation>經銷區域</translation>
    </message>
    <message>
        <source>Dealer, line, area  (Ctrl+F)</source>
        <translation>經銷商、產品線、區域  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未結束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已結束的</translation>
    </message>
    <message>
        <source>No territories</source>
        <translation>沒有經銷區域</translation>
    </message>
    <message>
        <source>F2 grants one. A dealer for whom nothing was laid down may sell everywhere.</source>
        <translation>按 F2 授予。未訂任何區域的經銷商可在各地銷售。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終止</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>授予</translation>
    </message>
    <message>
        <source>Grant a territory</source>
        <translation>授予經銷區域</translation>
    </message>
    <message>
        <source>Change a territory</source>
        <translation>變更經銷區域</translation>
    </message>
    <message>
        <source>End a territory</source>
        <translation>終止經銷區域</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代碼</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>區域</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各地</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>授予人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有產品線</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>即將生效</translation>
    </message>
    <message>
        <source>{count} territories</source>
        <translation>{count} 個區域</translation>
    </message>
    <message>
        <source>{count} territory</source>
        <translation>{count} 個區域</translation>
    </message>
    <message>
        <source>The first {count} territories</source>
        <translation>前 {count} 個區域</translation>
    </message>
</context>
<context>
    <name>TerritoryDialog</name>
    <message>
        <source>A dealer for whom nothing was laid down may sell everywhere. From the first territory on, only what has begun and not ended counts.</source>
        <translation>未訂任何區域的經銷商可在各地銷售。一旦訂了第一個區域，只有已開始且未結束的才算。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有產品線</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>區域</translation>
    </message>
    <message>
        <source>Everywhere; 44 is each region code that begins so</source>
        <translation>空白為各地；44 表示以此開頭的區域代碼</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Choose a dealer.</source>
        <translation>請選擇經銷商。</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本機，會自動通知經銷商。</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Thread</source>
        <translation>往來記錄</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>顯示更早的</translation>
    </message>
    <message>
        <source>head office</source>
        <translation>總部</translation>
    </message>
    <message>
        <source>dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>{who} ({side}) {did}</source>
        <translation>{who}（{side}）{did}</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>內部</translation>
    </message>
</context>
<context>
    <name>TicketDeeds</name>
    <message>
        <source>Needs no answer</source>
        <translation>不需答覆</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>未解決</translation>
    </message>
    <message>
        <source>It is solved</source>
        <translation>確認解決</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>內部備註</translation>
    </message>
    <message>
        <source>Ask back</source>
        <translation>反問</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>Write below what the other side is to read, then press the key again.</source>
        <translation>請先在下方寫下要給對方看的內容，再按一次。</translation>
    </message>
    <message>
        <source>Close {number} without an answer</source>
        <translation>撤銷 {number}</translation>
    </message>
    <message>
        <source>It is closed; it can be opened again.</source>
        <translation>工單會結案，之後仍可重新開啟。</translation>
    </message>
</context>
<context>
    <name>TicketForm</name>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>緊急程度</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>What happened, since when, and what you need.</source>
        <translation>發生什麼、從何時開始、需要什麼協助。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>相關單據</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Ticket</source>
        <translation>工單</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>在此輸入</translation>
    </message>
    <message>
        <source>It goes out by itself once there is a connection. The days of head office count from then on.</source>
        <translation>連線後自動送出；總部的答覆期限自收到起算。</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新工單</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>開啟單據</translation>
    </message>
    <message>
        <source>{number} is saved on this PC; the other side is told by itself.</source>
        <translation>{number} 已存在本機；會自動通知對方。</translation>
    </message>
    <message>
        <source>Write to the dealer …</source>
        <translation>寫給經銷商…</translation>
    </message>
    <message>
        <source>Write to head office …</source>
        <translation>寫給總部…</translation>
    </message>
</context>
<context>
    <name>TicketSide</name>
    <message>
        <source>Where it stands</source>
        <translation>目前進度</translation>
    </message>
    <message>
        <source>Next: {who}</source>
        <translation>輪到：{who}</translation>
    </message>
    <message>
        <source>Opened {moment} by {who}</source>
        <translation>{who} 於 {moment} 建立</translation>
    </message>
    <message>
        <source>{who} sees to it</source>
        <translation>由 {who} 負責</translation>
    </message>
    <message>
        <source>Closes by itself after {day} without a word</source>
        <translation>若無回應，{day} 之後自動結案</translation>
    </message>
    <message>
        <source>Closed by itself: nothing was said until {day}</source>
        <translation>已自動結案：到 {day} 都沒有回應</translation>
    </message>
    <message>
        <source>Score: {score} of 5</source>
        <translation>評分：{score} / 5</translation>
    </message>
</context>
<context>
    <name>TicketsPage</name>
    <message>
        <source>Customer service</source>
        <translation>客戶服務</translation>
    </message>
    <message>
        <source>Dealers&apos; tickets</source>
        <translation>經銷商工單</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>For us to act on</source>
        <translation>待我方處理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未結案</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已結案</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有類別</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工單</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Known problems</source>
        <translation>已知問題</translation>
    </message>
    <message>
        <source>Promised days</source>
        <translation>答覆時限</translation>
    </message>
    <message>
        <source>Ask head office</source>
        <translation>詢問總部</translation>
    </message>
    <message>
        <source>Number, words, document or dealer  (Ctrl+F)</source>
        <translation>單號、字詞、單據或經銷商  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Nothing waits for us</source>
        <translation>沒有待我方處理的</translation>
    </message>
    <message>
        <source>No ticket here</source>
        <translation>這裡沒有工單</translation>
    </message>
    <message>
        <source>Tickets of dealers appear here by themselves, what was promised first in front.</source>
        <translation>經銷商的工單會自動出現在這裡，最早到期的排最前。</translation>
    </message>
    <message>
        <source>F2 asks head office; Ctrl+H on a document asks about that document. Both work without a connection.</source>
        <translation>按 F2 詢問總部；在單據上按 Ctrl+H 就該單據詢問。離線也可以。</translation>
    </message>
    <message>
        <source>{count} ticket</source>
        <translation>{count} 張工單</translation>
    </message>
    <message>
        <source>{count} tickets</source>
        <translation>{count} 張工單</translation>
    </message>
    <message>
        <source>The first {count} tickets</source>
        <translation>前 {count} 張工單</translation>
    </message>
    <message>
        <source>{count} text was begun and not sent.</source>
        <translation>有 {count} 則寫到一半、尚未送出。</translation>
    </message>
    <message>
        <source>{count} texts were begun and not sent.</source>
        <translation>有 {count} 則寫到一半、尚未送出。</translation>
    </message>
    <message>
        <source>Go on with the last one</source>
        <translation>繼續上一則</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>客戶服務</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done Enter</source>
        <translation>完成 Enter</translation>
    </message>
    <message>
        <source>Next Enter</source>
        <translation>下一步 Enter</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>培訓</translation>
    </message>
    <message>
        <source>Title, text or pinyin  (Ctrl+F)</source>
        <translation>標題、內文或拼音  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>In force and to come</source>
        <translation>有效與將生效</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Old ones too</source>
        <translation>含舊版</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Training and support</source>
        <translation>培訓與支持</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>New material</source>
        <translation>新增資料</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>About</source>
        <translation>有關</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Must be read</source>
        <translation>必讀</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Nothing about {code} yet</source>
        <translation>還沒有 {code} 的資料</translation>
    </message>
    <message>
        <source>No material yet</source>
        <translation>還沒有資料</translation>
    </message>
    <message>
        <source>Ctrl+E shows everything there is.</source>
        <translation>Ctrl+E 顯示全部資料。</translation>
    </message>
    <message>
        <source>F2 drafts an article, a sheet, a course or a notice.</source>
        <translation>F2 草擬文章、規格表、課程或通知。</translation>
    </message>
    <message>
        <source>What the manufacturer publishes appears here by itself.</source>
        <translation>廠商發布的資料會自動出現在這裡。</translation>
    </message>
    <message>
        <source>Only about {code}</source>
        <translation>只看 {code}</translation>
    </message>
    <message>
        <source>Saved as a draft: dealers get it when it is published.</source>
        <translation>已存為草稿：發布後經銷商才收到。</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Pass on to another dealer</source>
        <translation>轉交其他經銷商</translation>
    </message>
    <message>
        <source>Customer, project, stage and protection go along; history, files, words and amounts stay with {dealer}, who reads the reason and never who has it next.</source>
        <translation>客戶、專案、階段與保護期一併轉交；歷程、檔案、備註與金額留在 {dealer}，對方看得到原因，看不到接手者。</translation>
    </message>
    <message>
        <source>To which dealer</source>
        <translation>轉交給哪家經銷商</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Begins anew today; otherwise it ends on {day}</source>
        <translation>自今日重新起算；否則於 {day} 到期</translation>
    </message>
    <message>
        <source>Special authorisation outside of that dealer&apos;s territory</source>
        <translation>超出該經銷商區域，給予特別授權</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>保護期</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>經銷區域</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>轉交</translation>
    </message>
    <message>
        <source>Choose a dealer.</source>
        <translation>請選擇經銷商。</translation>
    </message>
    <message>
        <source>Saved on this PC; both dealers are told by themselves.</source>
        <translation>已存在本機；兩家經銷商會自動收到通知。</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Transfer</source>
        <translation>調撥</translation>
    </message>
    <message>
        <source>From</source>
        <translation>調出</translation>
    </message>
    <message>
        <source>To</source>
        <translation>調入</translation>
    </message>
    <message>
        <source>There is no other place yet to carry goods to: add one at Stock, Ctrl+L.</source>
        <translation>還沒有別的倉位可以移入：請到「庫存」按 Ctrl+L 新增。</translation>
    </message>
    <message>
        <source>Choose where the goods go.</source>
        <translation>請選擇移入的倉位。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>There is nothing here that one key can undo.</source>
        <translation>這裡沒有能用一個按鍵復原的動作。</translation>
    </message>
    <message>
        <source>What was saved last is “{what}”, {age}. Ctrl+Z once more undoes it.</source>
        <translation>最近一次存檔是「{what}」（{age}）。再按一次 Ctrl+Z 才會復原。</translation>
    </message>
    <message>
        <source>Head office has not accepted “{what}”: nothing of it is there to be undone.</source>
        <translation>總部沒有接受「{what}」：沒有什麼可以復原。</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone any more: head office has it. What can still be done is on its own page.</source>
        <translation>「{what}」已無法復原：總部已收到。還能做的處理在該單據的頁面上。</translation>
    </message>
    <message>
        <source>“{what}” is taken back. Head office will say whether it was in time.</source>
        <translation>「{what}」已撤回。是否來得及，以總部回覆為準。</translation>
    </message>
    <message>
        <source>“{what}” had reached head office: “{opposite}” is saved, and goes there by itself.</source>
        <translation>「{what}」已到達總部：已存入「{opposite}」，會自動送出。</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone: {why}</source>
        <translation>「{what}」無法復原：{why}</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>What</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>About</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>輸入時間</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>經過</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>Everything typed is kept. Enter goes back to it.</source>
        <translation>輸入的內容都已保留，按 Enter 繼續。</translation>
    </message>
    <message>
        <source>Nothing is left unfinished</source>
        <translation>沒有未完成的單據</translation>
    </message>
    <message>
        <source>What you begin and leave, such as an order or a count, waits for you here.</source>
        <translation>開始後離開的訂單、盤點等，會保留在這裡等您繼續。</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why this price?</source>
        <translation>為什麼是這個價？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>計算過程</translation>
    </message>
</context>
<context>
    <name>WonDialog</name>
    <message>
        <source>Won</source>
        <translation>贏單</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>多少？</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>This file is for the entrance: it is opened there once you have signed out.</source>
        <translation>此檔案用於登入畫面：您登出後會在那裡開啟。</translation>
    </message>
    <message>
        <source>Your role has no page for this.</source>
        <translation>您的職務沒有這個頁面。</translation>
    </message>
    <message>
        <source>There is no table here to export.</source>
        <translation>這裡沒有可匯出的表格。</translation>
    </message>
    <message>
        <source>Trying to reach head office now.</source>
        <translation>正在連線總部。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查料</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Order again</source>
        <translation>補貨</translation>
    </message>
    <message>
        <source>Fell</source>
        <translation>下滑</translation>
    </message>
    <message>
        <source>Below floor</source>
        <translation>低於底價</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>滯銷</translation>
    </message>
    <message>
        <source>lasts {days} d, a delivery takes {lead} d</source>
        <translation>可售 {days} 天，到貨需 {lead} 天</translation>
    </message>
    <message>
        <source>{change} %: {now} after {before}</source>
        <translation>{change} %：前四週 {before}，近四週 {now}</translation>
    </message>
    <message>
        <source>{number}: {each} each, floor {floor}</source>
        <translation>{number}：單價 {each}，底價 {floor}</translation>
    </message>
    <message>
        <source>{count} here, never sold</source>
        <translation>現有 {count}，從未售出</translation>
    </message>
    <message>
        <source>{count} here, last sold on {day}</source>
        <translation>現有 {count}，最後售出 {day}</translation>
    </message>
    <message>
        <source>Sold in {days} d: {sold}, {a_week} a week.</source>
        <translation>{days} 天售出 {sold}，每週 {a_week}。</translation>
    </message>
    <message>
        <source>Here {here}, on order or on its way {coming}: lasts {days} d.</source>
        <translation>現有 {here}，在訂或在途 {coming}，可售 {days} 天。</translation>
    </message>
    <message>
        <source>A delivery takes {lead} d; for {lead} + {cover} d {needed} are needed.</source>
        <translation>到貨需 {lead} 天；{lead} + {cover} 天共需 {needed}。</translation>
    </message>
    <message>
        <source>The shop&apos;s own minimum is {minimum}.</source>
        <translation>本店安全量為 {minimum}。</translation>
    </message>
    <message>
        <source>{missing} are missing: {order} in whole packs of {pack}.</source>
        <translation>尚缺 {missing}：按每包 {pack} 整包訂購 {order}。</translation>
    </message>
    <message>
        <source>Sell-out of the last four weeks {now}, of the four before {before}: less than half.</source>
        <translation>近四週銷售額 {now}，前四週 {before}，不到一半。</translation>
    </message>
    <message>
        <source>Today is not counted.</source>
        <translation>今天不計入。</translation>
    </message>
    <message>
        <source>{count} for {amount}; at the floor of {floor} they would be {least}.</source>
        <translation>售出 {count}，共 {amount}；按底價 {floor} 應為 {least}。</translation>
    </message>
    <message>
        <source>Nobody is named who let it.</source>
        <translation>沒有核准人的記錄。</translation>
    </message>
    <message>
        <source>Let by {name}.</source>
        <translation>核准人：{name}。</translation>
    </message>
    <message>
        <source>{count} have been here for more than {days} days, and none was sold in that time.</source>
        <translation>{count} 件在庫超過 {days} 天，期間沒有售出。</translation>
    </message>
    <message>
        <source>They cost the shop {worth}.</source>
        <translation>進貨成本 {worth}。</translation>
    </message>
    <message>
        <source>A lower price, a return or a transfer makes room.</source>
        <translation>可考慮降價、退貨或調撥。</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>Sale</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>到貨</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自訂期間</translation>
    </message>
    <message>
        <source>against the period before</source>
        <translation>與前期比較</translation>
    </message>
    <message>
        <source>against a year ago</source>
        <translation>與去年同期比較</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按週</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>By branch of goods</source>
        <translation>按商品分類</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>按客戶</translation>
    </message>
    <message>
        <source>By clerk</source>
        <translation>按經手人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>週起日</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>商品分類</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Quarter target</source>
        <translation>本季目標達成率</translation>
    </message>
    <message>
        <source>Quarter rebate</source>
        <translation>本季返利</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>筆數</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Sell-out</source>
        <translation>銷售額</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Margin %</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Sell-in</source>
        <translation>進貨額</translation>
    </message>
    <message>
        <source>Sell-in before</source>
        <translation>前期進貨額</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>現有</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>最後售出</translation>
    </message>
    <message>
        <source>Lasts, days</source>
        <translation>可售天數</translation>
    </message>
    <message>
        <source>Change %</source>
        <translation>增減率</translation>
    </message>
    <message>
        <source>Stock turns</source>
        <translation>庫存週轉率</translation>
    </message>
    <message>
        <source>Fill rate</source>
        <translation>訂單滿足率</translation>
    </message>
    <message>
        <source>Sell-out: what was sold at the counter, without tax and after discounts, less what came back on these days. Voided sales do not count.</source>
        <translation>銷售額：門市銷售的未稅折後金額，減去這段期間的退貨；作廢的銷售不計。</translation>
    </message>
    <message>
        <source>Margin: sell-out less what these goods cost the shop: the average of the deliveries of a year up to the last day, after discounts, before rebates; the list price where none came. Goods without either are left out.</source>
        <translation>毛利：銷售額減去這些商品的進貨成本。成本取截至期末一年內到貨的折後平均價（未計返利）；沒有到貨的以牌價計；兩者皆無的商品不計入。</translation>
    </message>
    <message>
        <source>Sell-in: what arrived sound from the manufacturer, at the prices of the orders after discounts, less returns taken back and price protection. Days are the manufacturer&apos;s.</source>
        <translation>進貨額：原廠送達且完好的貨，按訂單折後價計，減去已收回的退貨與價格保護補償。日期以原廠的營業日為準。</translation>
    </message>
    <message>
        <source>Stock turns: how often a year the stock is sold at the pace of these days: what was sold, at cost, brought up to a year, divided by what today&apos;s stock costs.</source>
        <translation>庫存週轉率：照這段期間的速度，一年可售完庫存幾次，即銷售成本換算成全年，除以目前庫存的成本。</translation>
    </message>
    <message>
        <source>Fill rate: of the units in orders of these days that the manufacturer accepted, those that have left it by now. Cancelled orders do not count.</source>
        <translation>訂單滿足率：這段期間經原廠接受的訂單數量中，目前已出貨的比例；取消的訂單不計。</translation>
    </message>
    <message>
        <source>Target: what was bought this quarter under the contracts in force, of the targets agreed in them.</source>
        <translation>目標達成率：本季在有效合約下的進貨，占合約約定目標的比例。</translation>
    </message>
    <message>
        <source>Rebate: what the steps of the contracts give for this quarter&apos;s purchases so far.</source>
        <translation>返利：按合約級距，本季至今的進貨應得的返利。</translation>
    </message>
    <message>
        <source>Walk-in customers</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>Without a branch</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前期</translation>
    </message>
    <message>
        <source>sales {sales}, units {units}</source>
        <translation>{sales} 筆，數量 {units}</translation>
    </message>
    <message>
        <source>{shipped} of {units}</source>
        <translation>{shipped} / {units}</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>before {figure}</source>
        <translation>前期 {figure}</translation>
    </message>
    <message>
        <source>no contract asks for one</source>
        <translation>合約未約定目標</translation>
    </message>
    <message>
        <source>{actual} of {agreed}</source>
        <translation>{actual} / {agreed}</translation>
    </message>
    <message>
        <source>The shop&apos;s rows are still on their way to this PC: the figures are not whole yet.</source>
        <translation>本店的資料仍在傳送到這台電腦，數字尚不完整。</translation>
    </message>
    <message>
        <source>Nothing has come from the manufacturer yet: these are this PC&apos;s papers alone.</source>
        <translation>尚未收到原廠的資料，這裡只有這台電腦上的單據。</translation>
    </message>
    <message>
        <source>As of {age}: what other PCs of the shop have not sent by then is missing.</source>
        <translation>資料時間：{age}。本店其他電腦當時尚未上傳的單據不在其中。</translation>
    </message>
    <message>
        <source>At least {count} papers saved here count already and wait for the manufacturer&apos;s answer.</source>
        <translation>本機至少有 {count} 張單據等待原廠回覆，已計入。</translation>
    </message>
    <message>
        <source>{count} paper saved here counts already and waits for the manufacturer&apos;s answer.</source>
        <translation>本機有 {count} 張單據等待原廠回覆，已計入。</translation>
    </message>
    <message>
        <source>{count} papers saved here count already and wait for the manufacturer&apos;s answer.</source>
        <translation>本機有 {count} 張單據等待原廠回覆，已計入。</translation>
    </message>
    <message>
        <source>{count} sale in another currency is left out.</source>
        <translation>另有 {count} 筆其他幣別的銷售未計入。</translation>
    </message>
    <message>
        <source>{count} sales in other currencies are left out.</source>
        <translation>另有 {count} 筆其他幣別的銷售未計入。</translation>
    </message>
    <message>
        <source>Goods for {amount} have no known cost and are not in the margin.</source>
        <translation>其中 {amount} 的商品成本不明，未計入毛利。</translation>
    </message>
    <message>
        <source>The first {shown} rows by sales are shown; the filter finds the others.</source>
        <translation>只列出銷售最多的 {shown} 列，其餘可用篩選找到。</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Opening…</source>
        <translation>開啟中…</translation>
    </message>
    <message>
        <source>What this program keeps cannot be reached: {folder}. If it is on a drive that is away, bring the drive back and start again. Nothing was deleted.</source>
        <translation>無法取用本程式保存資料的資料夾：{folder}。如果它位於目前連不上的磁碟機，請先恢復該磁碟機，再重新啟動程式。沒有刪除任何資料。</translation>
    </message>
    <message>
        <source>Making a world to look at. The first time this takes about a minute.</source>
        <translation>正在建立示範資料，第一次大約需要一分鐘。</translation>
    </message>
</context>
<context>
    <name>approval</name>
    <message>
        <source>For you to approve</source>
        <translation>待您簽核</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名稱</translation>
    </message>
    <message>
        <source>Traditional Chinese name</source>
        <translation>繁體中文名稱</translation>
    </message>
    <message>
        <source>Simplified Chinese name</source>
        <translation>簡體中文名稱</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Units in a pack</source>
        <translation>包裝數量</translation>
    </message>
    <message>
        <source>Least quantity</source>
        <translation>最低訂購量</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅率</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>後繼品</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Units behind it</source>
        <translation>代表數量</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>價目表</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>區域</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>From units</source>
        <translation>起訂數量</translation>
    </message>
    <message>
        <source>Off the price</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Buy units</source>
        <translation>購買數量</translation>
    </message>
    <message>
        <source>Get units</source>
        <translation>贈送數量</translation>
    </message>
    <message>
        <source>From an amount of</source>
        <translation>金額門檻</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>級距</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>組合內容</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>贈品</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>優惠碼</translation>
    </message>
    <message>
        <source>At most, in all</source>
        <translation>總上限(次)</translation>
    </message>
    <message>
        <source>At most, a dealer</source>
        <translation>每家上限(次)</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>保證金</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季節</translation>
    </message>
    <message>
        <source>The price holds the tax</source>
        <translation>含稅價</translation>
    </message>
    <message>
        <source>Days an old price is honoured</source>
        <translation>舊價保留天數</translation>
    </message>
    <message>
        <source>Honoured up to below the price</source>
        <translation>保價容許差額</translation>
    </message>
    <message>
        <source>Goods that are short</source>
        <translation>缺貨處理</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>付款天數</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>寬限天數</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>From amount</source>
        <translation>起始金額</translation>
    </message>
    <message>
        <source>Who says yes</source>
        <translation>簽核人</translation>
    </message>
    <message>
        <source>All are asked at once</source>
        <translation>同時送簽</translation>
    </message>
    <message>
        <source>Waits too long after days</source>
        <translation>逾時天數</translation>
    </message>
    <message>
        <source>then also</source>
        <translation>之後加請</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>登入名稱</translation>
    </message>
    <message>
        <source>Name as shown</source>
        <translation>顯示名稱</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>May order</source>
        <translation>可訂貨</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>停權</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合約</translation>
    </message>
    <message>
        <source>Price below the rules</source>
        <translation>低於規定的價格</translation>
    </message>
    <message>
        <source>Release of credit</source>
        <translation>信用放行</translation>
    </message>
    <message>
        <source>Head of the shop</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>櫃檯</translation>
    </message>
    <message>
        <source>Sales rep</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>倉管</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>會計</translation>
    </message>
    <message>
        <source>Channel manager</source>
        <translation>通路主管</translation>
    </message>
    <message>
        <source>Order desk</source>
        <translation>訂單組</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>財務</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>商品主檔</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>系統管理</translation>
    </message>
    <message>
        <source>Nothing is changed yet: this waits for a yes from {role}.</source>
        <translation>尚未變更：待{role}核准。</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款條件</translation>
    </message>
    <message>
        <source>Credit by hand</source>
        <translation>人工貸記</translation>
    </message>
    <message>
        <source>Credit for a difference</source>
        <translation>差異貸記</translation>
    </message>
    <message>
        <source>Terms of a dealer</source>
        <translation>經銷商條件</translation>
    </message>
    <message>
        <source>Unblocking a dealer</source>
        <translation>解除經銷商停權</translation>
    </message>
    <message>
        <source>Status of a product</source>
        <translation>商品狀態</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>牌價</translation>
    </message>
    <message>
        <source>Taking back a list price</source>
        <translation>撤回牌價</translation>
    </message>
    <message>
        <source>Special price</source>
        <translation>特價</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促銷</translation>
    </message>
    <message>
        <source>Rule of approval</source>
        <translation>簽核規則</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>新同事</translation>
    </message>
    <message>
        <source>Role of a colleague</source>
        <translation>同事的角色</translation>
    </message>
    <message>
        <source>Stock adjustment</source>
        <translation>庫存調整</translation>
    </message>
    <message>
        <source>Differences of a count</source>
        <translation>盤點差異</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待簽</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已核准</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已駁回</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>未輪到</translation>
    </message>
    <message>
        <source>{name} for {other}</source>
        <translation>{name} 代 {other}</translation>
    </message>
    <message>
        <source>{name} waits for your approval.</source>
        <translation>{name} 等您核准。</translation>
    </message>
</context>
<context>
    <name>claim</name>
    <message>
        <source>Waits</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已扣除</translation>
    </message>
    <message>
        <source>To be replaced</source>
        <translation>待補寄</translation>
    </message>
    <message>
        <source>To go back</source>
        <translation>待退回商品</translation>
    </message>
    <message>
        <source>Kept and charged</source>
        <translation>留用並計價</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Credit what was charged</source>
        <translation>從貨款中扣除</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>補寄</translation>
    </message>
    <message>
        <source>Take the goods back</source>
        <translation>收回商品</translation>
    </message>
    <message>
        <source>The dealer keeps and pays it</source>
        <translation>經銷商留用並付款</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>coach</name>
    <message>
        <source>Rebate Q{quarter}: {expected} once all of this arrives; {booked} so far.</source>
        <translation>第 {quarter} 季返利：全部到貨後 {expected}，目前 {booked}。</translation>
    </message>
    <message>
        <source>{units} more of {code}: step {step}, +{gain}</source>
        <translation>再訂 {code} {units} 個：達第 {step} 級，+{gain}</translation>
    </message>
    <message>
        <source>{missing} more: step {step}, +{gain}</source>
        <translation>再採購 {missing}：達第 {step} 級，+{gain}</translation>
    </message>
</context>
<context>
    <name>contract</name>
    <message>
        <source>{number} waits for a signature</source>
        <translation>{number} 待簽署</translation>
    </message>
    <message>
        <source>Contracts to see to</source>
        <translation>待處理的合約</translation>
    </message>
    <message>
        <source>{number}: {percent} of what is due by now</source>
        <translation>{number}：達成目前應達的 {percent}</translation>
    </message>
    <message>
        <source>Targets kept</source>
        <translation>達標合約</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩餘天數</translation>
    </message>
    <message>
        <source>See to</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Code, name or region</source>
        <translation>代碼、名稱或地區</translation>
    </message>
    <message>
        <source>All; else found by code or name</source>
        <translation>全部；或以代碼、名稱查找</translation>
    </message>
    <message>
        <source>Target Q{quarter}</source>
        <translation>第 {quarter} 季目標</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Product lines</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>經銷區域</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>價目表</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>付款天數</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Minimum purchase</source>
        <translation>最低採購額</translation>
    </message>
    <message>
        <source>Targets Q1 to Q4</source>
        <translation>第 1 至 4 季目標</translation>
    </message>
    <message>
        <source>Steps count</source>
        <translation>級距依據</translation>
    </message>
    <message>
        <source>A step pays for</source>
        <translation>返利計算範圍</translation>
    </message>
    <message>
        <source>Rebate steps</source>
        <translation>返利級距</translation>
    </message>
    <message>
        <source>Rebate at most</source>
        <translation>返利上限</translation>
    </message>
    <message>
        <source>Paid out as</source>
        <translation>兌付方式</translation>
    </message>
    <message>
        <source>Days to claim</source>
        <translation>申請期限(天)</translation>
    </message>
    <message>
        <source>Returns at most</source>
        <translation>退貨上限</translation>
    </message>
    <message>
        <source>Price protection, days</source>
        <translation>價格保護(天)</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>合約文字</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>In own words</source>
        <translation>自行撰寫</translation>
    </message>
    <message>
        <source>For the dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>For the manufacturer</source>
        <translation>原廠</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>審核中</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>待簽署</translation>
    </message>
    <message>
        <source>Head office signs</source>
        <translation>待總部簽署</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已簽署</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Running out</source>
        <translation>即將到期</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已終止</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Its first day has come and not both sides have signed.</source>
        <translation>起始日已到，雙方尚未全部簽署。</translation>
    </message>
    <message>
        <source>It runs out soon: renew it.</source>
        <translation>即將到期，請續約。</translation>
    </message>
    <message>
        <source>Behind the target of this quarter.</source>
        <translation>落後本季目標。</translation>
    </message>
    <message>
        <source>Less bought than the minimum asks for by now.</source>
        <translation>採購額低於至今應達的最低採購額。</translation>
    </message>
    <message>
        <source>The dealer buys from another price list.</source>
        <translation>經銷商目前適用另一份價目表。</translation>
    </message>
    <message>
        <source>The dealer&apos;s credit limit is another.</source>
        <translation>經銷商目前的信用額度與合約不同。</translation>
    </message>
    <message>
        <source>The dealer&apos;s days to pay are others.</source>
        <translation>經銷商目前的付款天數與合約不同。</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>未簽署</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>應續約</translation>
    </message>
    <message>
        <source>Behind target</source>
        <translation>落後目標</translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation>低於最低額</translation>
    </message>
    <message>
        <source>Other list</source>
        <translation>價目表不同</translation>
    </message>
    <message>
        <source>Other credit</source>
        <translation>額度不同</translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation>帳期不同</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新訂</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>修訂</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>續約</translation>
    </message>
    <message>
        <source>Amount bought</source>
        <translation>採購金額</translation>
    </message>
    <message>
        <source>Units bought</source>
        <translation>採購數量</translation>
    </message>
    <message>
        <source>The whole quarter</source>
        <translation>整季金額</translation>
    </message>
    <message>
        <source>What lies above it</source>
        <translation>超過該級距的部分</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>折讓抵帳</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>The dealer signs next: {roles}</source>
        <translation>下一步由經銷商簽署：{roles}</translation>
    </message>
    <message>
        <source>Head office signs next: {roles}</source>
        <translation>下一步由總部簽署：{roles}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另 {count} 人</translation>
    </message>
    <message>
        <source>Contract {name} ends today.</source>
        <translation>合約 {name} 今天到期。</translation>
    </message>
    <message>
        <source>Contract {name} ends in {count} day.</source>
        <translation>合約 {name} 還有 {count} 天到期。</translation>
    </message>
    <message>
        <source>Contract {name} ends in {count} days.</source>
        <translation>合約 {name} 還有 {count} 天到期。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Save paper</source>
        <translation>另存文件</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
    </message>
</context>
<context>
    <name>counter_price</name>
    <message>
        <source>Everything in {category}</source>
        <translation>{category} 全部商品</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有客戶</translation>
    </message>
    <message>
        <source>{share} % off the list</source>
        <translation>牌價減 {share}%</translation>
    </message>
    <message>
        <source>{price} from {units} units</source>
        <translation>{price}（{units} 件起）</translation>
    </message>
    <message>
        <source>No less than {price}</source>
        <translation>不低於 {price}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
</context>
<context>
    <name>credit</name>
    <message>
        <source>Credit limit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Ceiling of a product line</source>
        <translation>產品線上限</translation>
    </message>
    <message>
        <source>Temporary limit</source>
        <translation>臨時額度</translation>
    </message>
    <message>
        <source>Seasonal limit</source>
        <translation>季節額度</translation>
    </message>
    <message>
        <source>Backed by a deposit</source>
        <translation>保證金額度</translation>
    </message>
    <message>
        <source>Rebate</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Returned goods</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Price protection</source>
        <translation>價格保護</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>庫存調整</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待核准</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已駁回</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已終止</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用額度</translation>
    </message>
    <message>
        <source>Promotion {code}</source>
        <translation>促銷 {code}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已開票</translation>
    </message>
    <message>
        <source>Shipped, not billed</source>
        <translation>已出貨未開票</translation>
    </message>
    <message>
        <source>Accepted, still to ship</source>
        <translation>已接單未出貨</translation>
    </message>
    <message>
        <source>Paid on these orders</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Credit notes not set off</source>
        <translation>未沖抵的貸項</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>已用額度</translation>
    </message>
    <message>
        <source>Kept for PCs</source>
        <translation>預留給離線電腦</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>可用額度</translation>
    </message>
    <message>
        <source>Without an answer yet</source>
        <translation>待總部回覆</translation>
    </message>
    <message>
        <source>Held for credit</source>
        <translation>信用保留</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>May be owed</source>
        <translation>總額度</translation>
    </message>
    <message>
        <source>{kind} until {day}</source>
        <translation>{kind}（至 {day}）</translation>
    </message>
    <message>
        <source>No days of payment are laid down: nothing is late.</source>
        <translation>未設定付款天數，不計逾期。</translation>
    </message>
    <message>
        <source>To be paid {count} day after goods leave.</source>
        <translation>出貨後 {count} 天付款。</translation>
    </message>
    <message>
        <source>To be paid {count} days after goods leave.</source>
        <translation>出貨後 {count} 天付款。</translation>
    </message>
    <message>
        <source>Orders are held {count} day after that.</source>
        <translation>再過 {count} 天未付即保留訂單。</translation>
    </message>
    <message>
        <source>Orders are held {count} days after that.</source>
        <translation>再過 {count} 天未付即保留訂單。</translation>
    </message>
    <message>
        <source>{amount} should be here, the oldest for {days} day.</source>
        <translation>逾期未付 {amount}，最久 {days} 天。</translation>
    </message>
    <message>
        <source>{amount} should be here, the oldest for {days} days.</source>
        <translation>逾期未付 {amount}，最久 {days} 天。</translation>
    </message>
</context>
<context>
    <name>customer</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>登記名稱</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>統一編號</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>行政區代碼</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address 2</source>
        <translation>地址 2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Same tax number</source>
        <translation>統編相同</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>電話相同</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>名稱相同</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>名稱相近</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>需要名稱</translation>
    </message>
    <message>
        <source>{field} is too long</source>
        <translation>{field}太長</translation>
    </message>
    <message>
        <source>{field}: a spreadsheet has shortened it, format the column as text</source>
        <translation>{field}：試算表已截短，請把該欄設為文字格式</translation>
    </message>
    <message>
        <source>Neither {person} nor {company}</source>
        <translation>不是{person}也不是{company}</translation>
    </message>
    <message>
        <source>Here already: {name}</source>
        <translation>已建檔：{name}</translation>
    </message>
    <message>
        <source>{name} has this tax number at another address: a branch?</source>
        <translation>{name}也用這個統一編號，地址不同：是分店嗎？</translation>
    </message>
    <message>
        <source>Row {row} has this tax number at another address: a branch?</source>
        <translation>第 {row} 列也用這個統一編號，地址不同：是分店嗎？</translation>
    </message>
    <message>
        <source>The same phone or tax number stands above, in row {row}</source>
        <translation>電話或統一編號與第 {row} 列相同</translation>
    </message>
</context>
<context>
    <name>deal</name>
    <message>
        <source>{count} questions to answer</source>
        <translation>{count} 個詢問待回覆</translation>
    </message>
    <message>
        <source>{count} question to answer</source>
        <translation>{count} 個詢問待回覆</translation>
    </message>
    <message>
        <source>Registrations to see to</source>
        <translation>需處理的報備</translation>
    </message>
    <message>
        <source>Registrations to decide</source>
        <translation>待決定的報備</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>專案</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>預計</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>報備</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>提出異議</translation>
    </message>
    <message>
        <source>Order for it</source>
        <translation>為此下單</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失單</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>贏單</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回覆</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申請延期</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>回報進展</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>What is registered</source>
        <translation>報備對象</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>產品線</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>統一編號</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>行政區代碼</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>預計金額</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>預計日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>報備人</translation>
    </message>
    <message>
        <source>Contact before</source>
        <translation>前次連線</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>登錄時間</translation>
    </message>
    <message>
        <source>Reached head office</source>
        <translation>送達總部</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>已拜訪</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已報價</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>投標</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>議約</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>傳送中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>審核中</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>待補件</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>保護中</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>爭議中</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已被報備</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已駁回</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已釋出</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已轉交</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>You registered this already: {subject}. It would be refused.</source>
        <translation>貴店已報備：{subject}，會被拒絕。</translation>
    </message>
    <message>
        <source>It looks like your {subject}. The manufacturer will look at both.</source>
        <translation>與貴店的 {subject} 相似，製造商會一併審視。</translation>
    </message>
    <message>
        <source>Outside of your territory: it goes as a request for special authorisation.</source>
        <translation>在授權區域外：將以特別授權申請送出。</translation>
    </message>
    <message>
        <source>The tax number cannot be right. With the right one you are found first.</source>
        <translation>統一編號不正確。填正確的號碼最能證明是您先報備。</translation>
    </message>
    <message>
        <source>You had this until lately: you may register it again from {subject}.</source>
        <translation>貴店不久前持有：{subject} 起可再次報備。</translation>
    </message>
    <message>
        <source>Without tax number or phone only the name tells customers apart.</source>
        <translation>沒有統一編號或電話，只能靠名稱辨別客戶。</translation>
    </message>
    <message>
        <source>in grace</source>
        <translation>寬限期內</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} day</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>The protection of {name} has ended: only the days of grace are left.</source>
        <translation>{name} 的報備保護已到期，只剩寬限期。</translation>
    </message>
    <message>
        <source>The protection of {name} ends today.</source>
        <translation>{name} 的報備保護今天到期。</translation>
    </message>
    <message>
        <source>The protection of {name} ends in {count} day.</source>
        <translation>{name} 的報備保護還有 {count} 天到期。</translation>
    </message>
    <message>
        <source>The protection of {name} ends in {count} days.</source>
        <translation>{name} 的報備保護還有 {count} 天到期。</translation>
    </message>
    <message>
        <source>Of {name} more is expected by now than passes without a review. It stays protected.</source>
        <translation>{name}的預計金額已提高到須審核的額度，保護不受影響。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>授權書</translation>
    </message>
</context>
<context>
    <name>deal_terms</name>
    <message>
        <source>A customer is protected, days</source>
        <translation>客戶保護天數</translation>
    </message>
    <message>
        <source>A project is protected, days</source>
        <translation>專案保護天數</translation>
    </message>
    <message>
        <source>More time, days each</source>
        <translation>每次展延天數</translation>
    </message>
    <message>
        <source>More time, times at most</source>
        <translation>最多展延次數</translation>
    </message>
    <message>
        <source>Ends without news after, days</source>
        <translation>無進展幾天後結束</translation>
    </message>
    <message>
        <source>Grace after the end, days</source>
        <translation>到期後寬限天數</translation>
    </message>
    <message>
        <source>Without review up to</source>
        <translation>免審金額上限</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Evidence</source>
        <translation>佐證文件</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>另存檔案</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>附加檔案</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Size (KB)</source>
        <translation>大小 (KB)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在本機</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>總部未接受</translation>
    </message>
    <message>
        <source>At head office</source>
        <translation>已到總部</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>待下載</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已儲存：{name}</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Export the table</source>
        <translation>匯出表格</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 活頁簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>逗號分隔文字 (*.csv)</translation>
    </message>
    <message>
        <source>{file} is open in another program, or may not be written there. Close it there, or choose another name.</source>
        <translation>{file} 正由其他程式開啟，或該處不允許寫入。請先在那裡關閉，或換一個檔名。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another folder.</source>
        <translation>無法寫入 {file}：{reason}。請換一個資料夾。</translation>
    </message>
</context>
<context>
    <name>filtering</name>
    <message>
        <source>Nothing here fits the filter</source>
        <translation>沒有符合篩選的項目</translation>
    </message>
    <message>
        <source>Esc in the filter (Ctrl+F) shows all of them again.</source>
        <translation>在篩選欄 (Ctrl+F) 按 Esc 可再顯示全部。</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>剛剛</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} 分鐘前</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>{count} 小時前</translation>
    </message>
    <message>
        <source>{count} d ago</source>
        <translation>{count} 天前</translation>
    </message>
</context>
<context>
    <name>gifts</name>
    <message>
        <source>Choose a gift</source>
        <translation>選擇贈品</translation>
    </message>
    <message>
        <source>These lines have earned no gift that is not there yet.</source>
        <translation>目前的明細沒有尚未領取的贈品。</translation>
    </message>
</context>
<context>
    <name>goods</name>
    <message>
        <source>Not yet sold</source>
        <translation>尚未開賣</translation>
    </message>
    <message>
        <source>Orderable</source>
        <translation>可訂購</translation>
    </message>
    <message>
        <source>Out of sale</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>無價格</translation>
    </message>
    <message>
        <source>Backorder</source>
        <translation>缺貨待補</translation>
    </message>
    <message>
        <source>Short {units}</source>
        <translation>不足 {units}</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>有現貨</translation>
    </message>
    <message>
        <source>Successor {code}</source>
        <translation>後繼品 {code}</translation>
    </message>
    <message>
        <source>New price soon</source>
        <translation>即將調價</translation>
    </message>
    <message>
        <source>Stock as of {age}</source>
        <translation>庫存更新於 {age}</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>{waiting} without an answer · {coming} on the way</source>
        <translation>{waiting} 張未回覆 · {coming} 張在途</translation>
    </message>
    <message>
        <source>of {limit}, {asked} asked for</source>
        <translation>額度 {limit}，申請中 {asked}</translation>
    </message>
    <message>
        <source>{ship} to ship · {cancels} cancel to answer</source>
        <translation>{ship} 張待出貨 · {cancels} 張取消待回覆</translation>
    </message>
    <message>
        <source>{ship} to ship · {cancels} cancels to answer</source>
        <translation>{ship} 張待出貨 · {cancels} 張取消待回覆</translation>
    </message>
    <message>
        <source>Orders to decide</source>
        <translation>待審訂單</translation>
    </message>
    <message>
        <source>Orders under way</source>
        <translation>進行中訂單</translation>
    </message>
    <message>
        <source>Credit left</source>
        <translation>剩餘額度</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>銷售單</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>收貨</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盤點</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>調撥</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>庫存調整</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>報備</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工單</translation>
    </message>
    <message>
        <source>{count} line</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <source>Row</source>
        <translation>列號</translation>
    </message>
    <message>
        <source>Code in the file</source>
        <translation>檔案中的料號</translation>
    </message>
    <message>
        <source>Quantity in the file</source>
        <translation>檔案中的數量</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>對應商品</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>錯誤原因</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有誤</translation>
    </message>
    <message>
        <source>Spreadsheets, text and order messages (*.xlsx *.csv *.txt *.tsv *.edi)</source>
        <translation>試算表、文字檔與訂單訊息 (*.xlsx *.csv *.txt *.tsv *.edi)</translation>
    </message>
    <message>
        <source>Every file (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import order lines</source>
        <translation>匯入訂單明細</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>{file} cannot be opened ({reason}). Close it where it is open, or copy it to this PC, and try again.</source>
        <translation>無法開啟 {file}（{reason}）。請先關閉正在使用它的程式，或複製到本機後再試。</translation>
    </message>
    <message>
        <source>{file} has {size} bytes, at most {most} are taken. Divide it.</source>
        <translation>{file} 有 {size} 位元組，最多可收 {most}。請分成數個檔案。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <source>{file} has headings and no rows under them.</source>
        <translation>{file} 只有標題，下面沒有資料列。</translation>
    </message>
    <message>
        <source>{file} has more than {most} rows. Divide it.</source>
        <translation>{file} 超過 {most} 列，請分成數個檔案。</translation>
    </message>
    <message>
        <source>{file} ends in the middle of a character: it was cut off. Ask for it again.</source>
        <translation>{file} 結尾停在半個字：檔案被截斷。請對方重新傳送。</translation>
    </message>
    <message>
        <source>{file} has quotation marks in line {line} that do not close. Mend it, or save it as .xlsx.</source>
        <translation>{file} 第 {line} 行的引號沒有成對。請修正，或存成 .xlsx。</translation>
    </message>
    <message>
        <source>{file} is no text that can be read. Save it again as UTF-8.</source>
        <translation>{file} 不是可讀的文字檔。請重新存成 UTF-8。</translation>
    </message>
    <message>
        <source>{file} says that it is {encoding} and is not: it is damaged. Save it again as UTF-8.</source>
        <translation>{file} 標示為 {encoding}，實際不是：檔案已損壞。請重新存成 UTF-8。</translation>
    </message>
    <message>
        <source>{file} is no text. Save it as a workbook (.xlsx) or as CSV.</source>
        <translation>{file} 不是文字檔。請存成活頁簿（.xlsx）或 CSV。</translation>
    </message>
    <message>
        <source>{file} changes its encoding at line {line}: two files were put together. Save it again as UTF-8.</source>
        <translation>{file} 從第 {line} 行起換了編碼：應是兩個檔案接在一起。請重新存成 UTF-8。</translation>
    </message>
    <message>
        <source>{file} is in an encoding that nobody here knows. Save it again as UTF-8, or as a workbook (.xlsx).</source>
        <translation>無法辨識 {file} 的編碼。請重新存成 UTF-8，或存成活頁簿（.xlsx）。</translation>
    </message>
    <message>
        <source>{file} was cut off. Ask for it again.</source>
        <translation>{file} 被截斷了。請對方重新傳送。</translation>
    </message>
    <message>
        <source>{file} is an old .xls workbook or has a password. Save it as .xlsx without a password.</source>
        <translation>{file} 是舊版 .xls 活頁簿或有密碼保護。請存成沒有密碼的 .xlsx。</translation>
    </message>
    <message>
        <source>{file} is a damaged workbook. Ask for it again, or save it as CSV.</source>
        <translation>{file} 是已損壞的活頁簿。請對方重新傳送，或存成 CSV。</translation>
    </message>
    <message>
        <source>{file} is no Excel workbook. Save it as .xlsx or as CSV.</source>
        <translation>{file} 不是 Excel 活頁簿。請存成 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>{file} has a password. Take it off first.</source>
        <translation>{file} 有密碼保護，請先移除密碼。</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than its size and is not opened. Divide it, or save it as CSV.</source>
        <translation>{file} 解開後遠大於檔案本身，不予開啟。請分成幾份，或另存為 CSV。</translation>
    </message>
    <message>
        <source>{file} took more than {seconds} seconds to read. Divide it.</source>
        <translation>讀取 {file} 超過 {seconds} 秒，請分成數個檔案。</translation>
    </message>
    <message>
        <source>{file} cannot be read: it is damaged or far too large. Save it as CSV, or divide it.</source>
        <translation>{file} 無法讀取：已損壞或過大。請存成 CSV，或分成幾份。</translation>
    </message>
    <message>
        <source>{file} has no cell with anything in it.</source>
        <translation>{file} 裡沒有任何內容。</translation>
    </message>
    <message>
        <source>{file} has {count} filled sheets. Keep the one that is meant.</source>
        <translation>{file} 有 {count} 個含資料的工作表，請只留下要匯入的那一個。</translation>
    </message>
    <message>
        <source>{file} is an EDI message of the kind {kind}, and no order.</source>
        <translation>{file} 是 EDI 訊息（{kind}），不是訂單。</translation>
    </message>
    <message>
        <source>{file} has several orders in it: {count}. Ask for one in each file.</source>
        <translation>{file} 內有 {count} 張訂單。請對方每個檔案只放一張。</translation>
    </message>
    <message>
        <source>{file} ends in the middle of an EDI message. Ask for it again.</source>
        <translation>{file} 的 EDI 訊息不完整，中途截斷。請對方重新傳送。</translation>
    </message>
    <message>
        <source>{file} says that it has {said} parts, and has {found}: some are missing. Ask for it again.</source>
        <translation>{file} 註明有 {said} 個部分，實際只有 {found} 個，內容有缺。請對方重新傳送。</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>沒有料號</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this code: format the column as text</source>
        <translation>試算表已截短此料號：請把該欄設為文字格式</translation>
    </message>
    <message>
        <source>Nothing is known under this code</source>
        <translation>查無此料號</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>數量多少？</translation>
    </message>
    <message>
        <source>Not a quantity</source>
        <translation>不是數量</translation>
    </message>
    <message>
        <source>This product has no price yet</source>
        <translation>此商品尚無價格</translation>
    </message>
</context>
<context>
    <name>keep</name>
    <message>
        <source>Keep {code} for PCs</source>
        <translation>為電腦預留 {code}</translation>
    </message>
    <message>
        <source>{units} were free when this opened. What a PC orders within its part is firm without asking, days later too.</source>
        <translation>開啟時可供 {units}。電腦在預留數量內的訂單無須等候回覆即確定，離線數日後也算。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Keep credit of {name} for PCs</source>
        <translation>為電腦預留 {name} 的信用額度</translation>
    </message>
    <message>
        <source>{amount} was left when this opened. What a PC orders within its part is firm without asking, days later too.</source>
        <translation>開啟時剩餘 {amount}。電腦在預留額度內的訂單無須等候回覆即確定，離線數日後也算。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>A PC gives what is kept for it without asking, days later too.</source>
        <translation>預留給某台電腦的名額，離線數日後仍可直接使用，不必再問。</translation>
    </message>
    <message>
        <source>So often</source>
        <translation>次數</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Search everything</source>
        <translation>全部搜尋</translation>
    </message>
    <message>
        <source>The tour of the window</source>
        <translation>視窗導覽</translation>
    </message>
    <message>
        <source>Try to sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Settings: language, theme, locking, signing out</source>
        <translation>設定：語言、主題、鎖定、登出</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>待處理事項</translation>
    </message>
    <message>
        <source>Papers that wait for a printer</source>
        <translation>等待列印的單據</translation>
    </message>
    <message>
        <source>The table of the page as an Excel or CSV file</source>
        <translation>把本頁表格存成 Excel 或 CSV 檔</translation>
    </message>
    <message>
        <source>A reminder: open it, in an hour again, seen</source>
        <translation>提醒：開啟、一小時後再提醒、知道了</translation>
    </message>
    <message>
        <source>Pages of the menu</source>
        <translation>選單頁面</translation>
    </message>
    <message>
        <source>Next open page</source>
        <translation>下一個已開啟頁面</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>關閉單據</translation>
    </message>
    <message>
        <source>Open the row; in a grid: next row</source>
        <translation>開啟該列；在表格輸入時：下一列</translation>
    </message>
    <message>
        <source>In a grid: next cell</source>
        <translation>表格輸入：下一格</translation>
    </message>
    <message>
        <source>In a grid: change the cell</source>
        <translation>表格輸入：修改儲存格</translation>
    </message>
    <message>
        <source>Copy, cut, paste a block</source>
        <translation>複製、剪下、貼上區塊</translation>
    </message>
    <message>
        <source>In a grid: fill down</source>
        <translation>表格輸入：向下填滿</translation>
    </message>
    <message>
        <source>In a grid: insert, delete a row</source>
        <translation>表格輸入：插入、刪除列</translation>
    </message>
    <message>
        <source>Undo: what was typed last, or saved last</source>
        <translation>復原：剛輸入的，或剛儲存的</translation>
    </message>
    <message>
        <source>In a grid: redo</source>
        <translation>表格中：重做</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
</context>
<context>
    <name>known</name>
    <message>
        <source>↓ shows those in use</source>
        <translation>按 ↓ 列出已有的</translation>
    </message>
    <message>
        <source>{count} dealer</source>
        <translation>{count} 家經銷商</translation>
    </message>
    <message>
        <source>{count} dealers</source>
        <translation>{count} 家經銷商</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>{units} labels are too many at once: at most {most}. Mark fewer lines.</source>
        <translation>一次列印 {units} 張標籤太多：最多 {most} 張，請少選幾行。</translation>
    </message>
</context>
<context>
    <name>mending</name>
    <message>
        <source>Successor</source>
        <translation>後繼品</translation>
    </message>
    <message>
        <source>Whole packs</source>
        <translation>整包進位</translation>
    </message>
    <message>
        <source>Mend lines</source>
        <translation>修正明細</translation>
    </message>
    <message>
        <source>This product names no successor.</source>
        <translation>此商品沒有指定後繼品。</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Scanner at a serial port</source>
        <translation>序列埠掃描器</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>客服用檔案</translation>
    </message>
    <message>
        <source>Folder of the logs</source>
        <translation>記錄檔資料夾</translation>
    </message>
    <message>
        <source>Reports of our mistakes</source>
        <translation>程式錯誤回報</translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation>元件授權</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人員</translation>
    </message>
    <message>
        <source>Recovery key of the shop</source>
        <translation>門市復原金鑰</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>無人操作時鎖定</translation>
    </message>
    <message>
        <source>No reminders</source>
        <translation>勿擾時段</translation>
    </message>
    <message>
        <source>Password and sign-ins</source>
        <translation>密碼與登入</translation>
    </message>
    <message>
        <source>PIN for unlocking</source>
        <translation>解鎖 PIN 碼</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>After {count} minutes</source>
        <translation>{count} 分鐘後</translation>
    </message>
    <message>
        <source>Remind me at any hour</source>
        <translation>隨時提醒</translation>
    </message>
    <message>
        <source>From {begins}:00 to {ends}:00</source>
        <translation>{begins}:00 至 {ends}:00</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Something went wrong</source>
        <translation>發生錯誤</translation>
    </message>
    <message>
        <source>This is our mistake. What you saved is safe. Reference: {reference}</source>
        <translation>這是程式的錯誤，您儲存的內容不受影響。參考碼：{reference}</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>Waits for head office</source>
        <translation>待總部確認</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已開立</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>跳號</translation>
    </message>
    <message>
        <source>{letter} (this PC)</source>
        <translation>{letter}（本機）</translation>
    </message>
</context>
<context>
    <name>orders</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已送出</translation>
    </message>
    <message>
        <source>Credit hold</source>
        <translation>信用保留</translation>
    </message>
    <message>
        <source>Price to decide</source>
        <translation>價格待決</translation>
    </message>
    <message>
        <source>Waits for stock</source>
        <translation>待庫存</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已配貨</translation>
    </message>
    <message>
        <source>Part shipped</source>
        <translation>部分出貨</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出貨</translation>
    </message>
    <message>
        <source>Part received</source>
        <translation>部分收貨</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收貨</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已結案</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Backordered</source>
        <translation>缺貨待補</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Ship what is there, the rest follows</source>
        <translation>有貨先出，其餘補出</translation>
    </message>
    <message>
        <source>Ship only when complete</source>
        <translation>齊貨才出</translation>
    </message>
    <message>
        <source>Ship what is there, cancel the rest</source>
        <translation>有貨先出，其餘取消</translation>
    </message>
    <message>
        <source>Next: the manufacturer&apos;s order desk answers.</source>
        <translation>下一步：原廠訂單人員答覆。</translation>
    </message>
    <message>
        <source>Next: this shop receives the delivery.</source>
        <translation>下一步：門市收貨。</translation>
    </message>
    <message>
        <source>Next: the manufacturer&apos;s finance decides about the credit.</source>
        <translation>下一步：原廠財務決定信用額度。</translation>
    </message>
    <message>
        <source>Next: the manufacturer&apos;s order desk decides about the price.</source>
        <translation>下一步：原廠訂單人員決定價格。</translation>
    </message>
    <message>
        <source>Next: the manufacturer&apos;s order desk waits for stock or decides.</source>
        <translation>下一步：原廠訂單人員等待庫存或決定。</translation>
    </message>
    <message>
        <source>Next: the manufacturer sets the goods aside.</source>
        <translation>下一步：原廠配貨。</translation>
    </message>
    <message>
        <source>Next: the manufacturer ships.</source>
        <translation>下一步：原廠出貨。</translation>
    </message>
    <message>
        <source>Next: this shop receives the rest.</source>
        <translation>下一步：門市收其餘的貨。</translation>
    </message>
    <message>
        <source>Finished: nobody has to do anything.</source>
        <translation>已完成，無須處理。</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>價格已調整</translation>
    </message>
    <message>
        <source>Stock was short</source>
        <translation>庫存不足</translation>
    </message>
    <message>
        <source>Product out of sale</source>
        <translation>商品已停售</translation>
    </message>
    <message>
        <source>Product not yet sold</source>
        <translation>商品尚未開賣</translation>
    </message>
    <message>
        <source>Saved on this PC</source>
        <translation>已存於本機</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已下單</translation>
    </message>
    <message>
        <source>At head office</source>
        <translation>送達總部</translation>
    </message>
    <message>
        <source>Not accepted by head office</source>
        <translation>總部未接受</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>In doubt</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>傳送中</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在本機</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>已調整</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Waits for the head of the shop</source>
        <translation>待店長核可</translation>
    </message>
</context>
<context>
    <name>outlook</name>
    <message>
        <source>Your shop is blocked: {subject}. It would be refused; call head office.</source>
        <translation>貴店已被停單：{subject}。訂單會被退回，請聯絡總部。</translation>
    </message>
    <message>
        <source>Payments of {asked} are late: it will be held until they are in.</source>
        <translation>有 {asked} 逾期未付：訂單會保留到收款為止。</translation>
    </message>
    <message>
        <source>It takes {asked} of credit, {got} is left: it will be held. Pay ahead, order less, or ask for a release.</source>
        <translation>需要額度 {asked}，尚餘 {got}：訂單會被保留。可先付款、減量或申請放行。</translation>
    </message>
    <message>
        <source>It takes {asked} of the product line {subject}, {got} is left: it will be held. Order less of that line.</source>
        <translation>產品線 {subject} 需要 {asked}，尚餘 {got}：訂單會被保留。請減少該產品線數量。</translation>
    </message>
    <message>
        <source>{subject} is not known here. Look at the code.</source>
        <translation>此處沒有 {subject}，請檢查料號。</translation>
    </message>
    <message>
        <source>{subject} is not sold yet. Leave it out.</source>
        <translation>{subject} 尚未開賣，請移除。</translation>
    </message>
    <message>
        <source>{subject} is no longer sold. Take {cure}.</source>
        <translation>{subject} 已停售，請改訂 {cure}。</translation>
    </message>
    <message>
        <source>{subject}: fewer than can be ordered. {got} would do.</source>
        <translation>{subject}：低於最低訂購量，可訂 {got}。</translation>
    </message>
    <message>
        <source>{subject}: only whole packs. {got} would do.</source>
        <translation>{subject}：須訂整包，可訂 {got}。</translation>
    </message>
    <message>
        <source>{subject} has no price yet: it will wait for one.</source>
        <translation>{subject} 尚無價格：訂單會等待定價。</translation>
    </message>
    <message>
        <source>{subject} costs {got} today, not {asked}.</source>
        <translation>{subject} 今日價格為 {got}，不是 {asked}。</translation>
    </message>
    <message>
        <source>{subject}: {asked} is asked for, the rules say {got}. It will wait until head office has agreed.</source>
        <translation>{subject}：申請 {asked}，規定為 {got}。訂單會等候總部同意。</translation>
    </message>
    <message>
        <source>{subject}: {asked} lies below the least price. It will wait until head office has agreed, or take less off.</source>
        <translation>{subject}：{asked} 低於底價。訂單會等候總部同意，或請減少折讓。</translation>
    </message>
    <message>
        <source>{subject} costs {got} from {on} on: send it before.</source>
        <translation>{subject} 自 {on} 起為 {got}：請在此之前送出。</translation>
    </message>
    <message>
        <source>{subject}: {got} of {asked} are there, the rest will follow.</source>
        <translation>{subject}：{asked} 件中現有 {got} 件，其餘後補。</translation>
    </message>
    <message>
        <source>{subject}: {got} of {asked} are there, the rest will not come. Choose at Backorders to wait for it.</source>
        <translation>{subject}：{asked} 件中現有 {got} 件，其餘不再供貨。要等候請改選缺貨處理方式。</translation>
    </message>
    <message>
        <source>{subject}: {got} of {asked} are there, and all of the order waits for it.</source>
        <translation>{subject}：{asked} 件中現有 {got} 件，整張訂單須等齊。</translation>
    </message>
    <message>
        <source>Promotion {subject} can run out: {got} of {asked} are kept for this PC, the rest is subject to head office.</source>
        <translation>促銷 {subject} 名額有限：需 {asked} 次，本機預留 {got} 次，其餘須待總部確認。</translation>
    </message>
    <message>
        <source>Voucher {subject} is not known for your shop, or is over: look at the word, or leave it out.</source>
        <translation>貴店沒有優惠碼 {subject}，或已過期：請核對，或不要填。</translation>
    </message>
    <message>
        <source>Voucher {subject} does not count yet: wait for its first day.</source>
        <translation>優惠碼 {subject} 尚未生效：請等到生效日。</translation>
    </message>
    <message>
        <source>Voucher {subject} is used up: leave it out.</source>
        <translation>優惠碼 {subject} 已用完：請不要填。</translation>
    </message>
    <message>
        <source>Voucher {subject} gives nothing for these lines: see Prices and promotions for what it asks.</source>
        <translation>優惠碼 {subject} 不適用這些明細：條件請看「價格與促銷」。</translation>
    </message>
    <message>
        <source>{subject} is no longer sold, and names no successor. Leave it out.</source>
        <translation>{subject} 已停售且無後繼品，請移除。</translation>
    </message>
</context>
<context>
    <name>own_list</name>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>We owe more</source>
        <translation>應付增加</translation>
    </message>
    <message>
        <source>We owe less</source>
        <translation>應付減少</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>The day cannot be read</source>
        <translation>日期無法辨識</translation>
    </message>
    <message>
        <source>The amount cannot be read, or is nothing</source>
        <translation>金額無法辨識或為零</translation>
    </message>
    <message>
        <source>Number or text is too long</source>
        <translation>單號或摘要太長</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened the number: format the column as text</source>
        <translation>試算表已截短單號：請將該欄設為文字</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Print the draft</source>
        <translation>列印草稿</translation>
    </message>
    <message>
        <source>Nothing to print yet.</source>
        <translation>還沒有可列印的內容。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效期間</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>條款</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>約定內容</translation>
    </message>
    <message>
        <source>Draft, not offered</source>
        <translation>草稿，尚未提出</translation>
    </message>
    <message>
        <source>What was signed is the file with the SHA-256 {digest}.</source>
        <translation>所簽署之檔案 SHA-256：{digest}。</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供應商</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下單時間</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>自編號</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>希望到貨</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺貨處理</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Draft, not ordered</source>
        <translation>草稿，尚未下單</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>促銷優惠</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>製表</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>核准</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>總數量</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>銷售時間</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>店員</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>謝謝惠顧</translation>
    </message>
    <message>
        <source>Official number {number}</source>
        <translation>正式號碼 {number}</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>報價時間</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>銷售單</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>退貨時間</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>內含稅額</translation>
    </message>
    <message>
        <source>Given back {currency}</source>
        <translation>退款 {currency}</translation>
    </message>
    <message>
        <source>Disc. %</source>
        <translation>折 %</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>收退人</translation>
    </message>
    <message>
        <source>Discount {rate} %  {money}</source>
        <translation>折扣 {rate} %  {money}</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>不良品</translation>
    </message>
    <message>
        <source>Serial number {serials}</source>
        <translation>序號 {serials}</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>批號 {lot}</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小計</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅額</translation>
    </message>
    <message>
        <source>Tendered</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>找零</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>出貨時間</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>貨運公司</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>貨運單號</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收貨時間</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>單據數</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申請</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>送貨人</translation>
    </message>
    <message>
        <source>Taken in by</source>
        <translation>收貨人</translation>
    </message>
    <message>
        <source>Amount {currency}</source>
        <translation>金額 {currency}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>倉位</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>凍結時間</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>品項數</translation>
    </message>
    <message>
        <source>Labels of places</source>
        <translation>倉位標籤</translation>
    </message>
    <message>
        <source>Lot, serial</source>
        <translation>批號、序號</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>帳面</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>實盤</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>盤點人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>複核</translation>
    </message>
    <message>
        <source>Total {currency}</source>
        <translation>總計 {currency}</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>To whom it may concern</source>
        <translation>敬啟者</translation>
    </message>
    <message>
        <source>Manufacturer (seal)</source>
        <translation>製造商（用印）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>{house} authorises {dealer} to offer and deliver {line} to {customer} for {project}.</source>
        <translation>{house} 授權 {dealer} 就「{project}」專案，向 {customer} 報價並供應 {line} 產品。</translation>
    </message>
    <message>
        <source>{house} authorises {dealer} to offer and deliver {line} to {customer}.</source>
        <translation>{house} 授權 {dealer} 向 {customer} 報價並供應 {line} 產品。</translation>
    </message>
    <message>
        <source>The customer lies outside of the dealer&apos;s territory: this is a special authorisation.</source>
        <translation>客戶位於經銷商授權區域之外，本件為特別授權。</translation>
    </message>
    <message>
        <source>It holds from {start} to {end}, and ends before where the registration ends.</source>
        <translation>授權期間自 {start} 至 {end}；報備提前終止時，授權同時終止。</translation>
    </message>
    <message>
        <source>Whoever wants to know whether it still holds asks {house} for number {number}.</source>
        <translation>如需查證本授權是否有效，請以編號 {number} 向 {house} 查詢。</translation>
    </message>
</context>
<context>
    <name>pasting</name>
    <message>
        <source>By code</source>
        <translation>依料號</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>慣用語</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>應該是</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>請選擇</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>判讀</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已選</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>數量？</translation>
    </message>
    <message>
        <source>Paste an order</source>
        <translation>貼上訂單</translation>
    </message>
</context>
<context>
    <name>pool</name>
    <message>
        <source>In the pool</source>
        <translation>公海中</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>已被承接</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>原持有者延續</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Nobody wanted it</source>
        <translation>無人承接</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已報備</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可承接</translation>
    </message>
    <message>
        <source>You registered this already: {number}.</source>
        <translation>貴店已報備：{number}。</translation>
    </message>
    <message>
        <source>You had this until lately: you may register it again from {day}.</source>
        <translation>貴店不久前持有：{day} 起可再次報備。</translation>
    </message>
    <message>
        <source>Free as far as this PC knows. If somebody else takes it up as well, proven contacts say who was first.</source>
        <translation>就本機所知可以承接。若他人同時承接，以可證明的聯繫時間判定先後。</translation>
    </message>
</context>
<context>
    <name>price</name>
    <message>
        <source>Why this price?</source>
        <translation>為什麼是這個價？</translation>
    </message>
    <message>
        <source>Choose a line with a product and a quantity.</source>
        <translation>請選擇有商品和數量的一行。</translation>
    </message>
    <message>
        <source>Contract price</source>
        <translation>合約價</translation>
    </message>
    <message>
        <source>Price of the project</source>
        <translation>專案價</translation>
    </message>
    <message>
        <source>Dealer&apos;s own price</source>
        <translation>經銷商專價</translation>
    </message>
    <message>
        <source>Price of level or region</source>
        <translation>等級或區域價</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>牌價</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底價</translation>
    </message>
    <message>
        <source>Price for this customer</source>
        <translation>此客戶專屬價</translation>
    </message>
    <message>
        <source>The shop&apos;s own price</source>
        <translation>本店價格</translation>
    </message>
    <message>
        <source>Per cent off</source>
        <translation>折扣(%)</translation>
    </message>
    <message>
        <source>Amount off each unit</source>
        <translation>每件減價</translation>
    </message>
    <message>
        <source>Buy some, get some</source>
        <translation>買贈</translation>
    </message>
    <message>
        <source>Mix and match</source>
        <translation>任選組合</translation>
    </message>
    <message>
        <source>The more, the cheaper</source>
        <translation>數量級距折扣</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>組合價</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>贈品</translation>
    </message>
    <message>
        <source>Off the whole order</source>
        <translation>整單折扣</translation>
    </message>
    <message>
        <source>As typed, or paid last time</source>
        <translation>手動輸入或上次成交價</translation>
    </message>
    <message>
        <source>Agreed price</source>
        <translation>約定單價</translation>
    </message>
    <message>
        <source>Agreed price, approved by {names}</source>
        <translation>議定價（{names} 核准）</translation>
    </message>
    <message>
        <source>{units} units</source>
        <translation>{units} 件</translation>
    </message>
    <message>
        <source>{units} unit</source>
        <translation>{units} 件</translation>
    </message>
    <message>
        <source>Promotions as quoted</source>
        <translation>報價時的促銷</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>本行金額</translation>
    </message>
    <message>
        <source>Floor of one unit</source>
        <translation>單件底價</translation>
    </message>
    <message>
        <source>Floor of one unit, gone below by {name}</source>
        <translation>單件底價，由 {name} 放行低於此價</translation>
    </message>
</context>
<context>
    <name>prices</name>
    <message>
        <source>Code, name or region</source>
        <translation>代碼、名稱或地區</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有經銷商</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>價目表</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>區域</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>or category</source>
        <translation>或分類</translation>
    </message>
    <message>
        <source>From units</source>
        <translation>起訂數量</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>or off the list</source>
        <translation>或牌價折扣</translation>
    </message>
    <message>
        <source>Product codes</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Buy units</source>
        <translation>購買數量</translation>
    </message>
    <message>
        <source>Get units</source>
        <translation>贈送數量</translation>
    </message>
    <message>
        <source>From an amount of</source>
        <translation>金額門檻</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>級距</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>組合內容</translation>
    </message>
    <message>
        <source>Gift codes</source>
        <translation>贈品料號</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>One of group</source>
        <translation>互斥群組</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>優惠碼</translation>
    </message>
    <message>
        <source>At most, in all</source>
        <translation>總上限(次)</translation>
    </message>
    <message>
        <source>At most, a dealer</source>
        <translation>每家上限(次)</translation>
    </message>
    <message>
        <source>Found by code or name</source>
        <translation>以代碼或名稱查找</translation>
    </message>
    <message>
        <source>All; else found by code or name</source>
        <translation>全部；或以代碼、名稱查找</translation>
    </message>
    <message>
        <source>Code or name: 1; another: 2</source>
        <translation>代碼或名稱: 1; 另一項: 2</translation>
    </message>
    <message>
        <source>Waits for a yes</source>
        <translation>待核准</translation>
    </message>
    <message>
        <source>Every product</source>
        <translation>所有商品</translation>
    </message>
    <message>
        <source>{price} from {units} units</source>
        <translation>{price}（{units} 件起）</translation>
    </message>
    <message>
        <source>{code} ends {day}</source>
        <translation>{code} 於 {day} 結束</translation>
    </message>
    <message>
        <source>Prices and promotions</source>
        <translation>價格與促銷</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Continuous 241 × 140 mm, three-part</source>
        <translation>連續紙 241 × 140 mm 三聯</translation>
    </message>
    <message>
        <source>Continuous 241 × 279 mm, three-part</source>
        <translation>連續紙 241 × 279 mm 三聯</translation>
    </message>
    <message>
        <source>Roll 80 mm</source>
        <translation>捲紙 80 mm</translation>
    </message>
    <message>
        <source>Roll 58 mm</source>
        <translation>捲紙 58 mm</translation>
    </message>
    <message>
        <source>Label 60 × 40 mm</source>
        <translation>標籤 60 × 40 mm</translation>
    </message>
    <message>
        <source>Label 40 × 30 mm</source>
        <translation>標籤 40 × 30 mm</translation>
    </message>
    <message>
        <source>A4 sheet, 24 labels 70 × 37 mm</source>
        <translation>A4 標籤紙 24 張 70 × 37 mm</translation>
    </message>
    <message>
        <source>A4 sheet, 21 labels 63.5 × 38.1 mm</source>
        <translation>A4 標籤紙 21 張 63.5 × 38.1 mm</translation>
    </message>
    <message>
        <source>A4 sheet, 40 labels 48.5 × 25.4 mm</source>
        <translation>A4 標籤紙 40 張 48.5 × 25.4 mm</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>採購單</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>報價單</translation>
    </message>
    <message>
        <source>Sales receipt</source>
        <translation>銷售單</translation>
    </message>
    <message>
        <source>Return slip</source>
        <translation>退貨單</translation>
    </message>
    <message>
        <source>Return to the manufacturer</source>
        <translation>退貨單（退回原廠）</translation>
    </message>
    <message>
        <source>Receiving note</source>
        <translation>收貨單</translation>
    </message>
    <message>
        <source>Dealer contract</source>
        <translation>經銷合約</translation>
    </message>
    <message>
        <source>Letter of authorisation</source>
        <translation>授權書</translation>
    </message>
    <message>
        <source>Stock count sheet</source>
        <translation>盤點表</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>The printer {printer} is gone. Choose another one, or save a PDF.</source>
        <translation>找不到印表機 {printer}。請選別台，或存成 PDF。</translation>
    </message>
    <message>
        <source>The printer {printer} has stopped: paper, cover, cable? Then print again.</source>
        <translation>印表機 {printer} 停住了：紙、蓋、線？處理後再印。</translation>
    </message>
    <message>
        <source>The printer {printer} has stopped over this paper: look what came out, and print again if some is missing.</source>
        <translation>印表機 {printer} 印到一半停了：請看看印出了什麼，缺了再補印。</translation>
    </message>
    <message>
        <source>The printer {printer} did not take it. Print again or choose another.</source>
        <translation>印表機 {printer} 沒有收下。請再印一次或選別台。</translation>
    </message>
    <message>
        <source>The file {printer} cannot be written. Choose another folder.</source>
        <translation>檔案 {printer} 寫不進去，請選別的資料夾。</translation>
    </message>
    <message>
        <source>Code, quantity × price</source>
        <translation>料號、數量 × 單價</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料號</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售價</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR 碼</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>條碼</translation>
    </message>
    <message>
        <source>Number below the bar code</source>
        <translation>條碼下的號碼</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>抬頭</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>標誌</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>頁尾文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字體大小</translation>
    </message>
    <message>
        <source>Details in the head</source>
        <translation>單頭資料</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>At most 8 lines of letterhead and 6 of footer, each of at most 120 letters.</source>
        <translation>抬頭最多 8 行、頁尾最多 6 行，每行最多 120 字。</translation>
    </message>
    <message>
        <source>The columns are wider than the paper: make some narrower, or leave some out.</source>
        <translation>各欄總寬超過紙張：請縮小或省略部分欄位。</translation>
    </message>
    <message>
        <source>Something has to be left on the paper.</source>
        <translation>至少要保留一項。</translation>
    </message>
    <message>
        <source>{file} is damaged or no form. The built-in form is used, and the file stays.</source>
        <translation>{file} 已損壞或不是格式檔。改用內建格式，檔案保留不動。</translation>
    </message>
    <message>
        <source>{file} is of a newer version of this program. The built-in form is used, and the file stays.</source>
        <translation>{file} 由較新版本的程式產生。改用內建格式，檔案保留不動。</translation>
    </message>
    <message>
        <source>{file} does not fit this paper. The built-in form is used, and the file stays.</source>
        <translation>{file} 不適用於此單據。改用內建格式，檔案保留不動。</translation>
    </message>
    <message>
        <source>This program cannot print the shop&apos;s own form. The built-in form is used until somebody keeps it anew.</source>
        <translation>本程式無法列印門市自訂的格式。在重新儲存之前，先用內建格式。</translation>
    </message>
    <message>
        <source>{who} changed the same meanwhile: {parts}. Yours is shown, and takes its place if you keep it.</source>
        <translation>{who} 也已修改同樣的部分：{parts}。這裡顯示的是您的內容，儲存後就以您的為準。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Printed?</source>
        <translation>印出了嗎？</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未印出</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已印出</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>正本</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>副本 第 {number} 份</translation>
    </message>
    <message>
        <source>Reprint, copy {number}</source>
        <translation>補印 第 {number} 份</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 頁，共 {pages} 頁</translation>
    </message>
    <message>
        <source>Printed {moment} by {who}</source>
        <translation>{moment} 列印&#x3000;{who}</translation>
    </message>
    <message>
        <source>As a file</source>
        <translation>電子檔</translation>
    </message>
    <message>
        <source>not yet confirmed · {moment}</source>
        <translation>尚未確認 · {moment}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>統一編號</translation>
    </message>
    <message>
        <source>The shop&apos;s print forms are used from now on. Those of this PC lie in {folder}.</source>
        <translation>今後使用門市共用的列印格式。這台電腦原有的格式保存在 {folder}。</translation>
    </message>
    <message>
        <source>The print forms of this PC are the shop&apos;s from now on.</source>
        <translation>這台電腦的列印格式今後為全店共用。</translation>
    </message>
</context>
<context>
    <name>prints</name>
    <message>
        <source>{count} was not printed</source>
        <translation>{count} 份未印出</translation>
    </message>
    <message>
        <source>{count} were not printed</source>
        <translation>{count} 份未印出</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>待列印</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Known problem: {title}</source>
        <translation>已知問題：{title}</translation>
    </message>
    <message>
        <source>(until {day})</source>
        <translation>（至 {day}）</translation>
    </message>
    <message>
        <source>{count} more.</source>
        <translation>另有 {count} 則。</translation>
    </message>
</context>
<context>
    <name>protection</name>
    <message>
        <source>{product} until {day}</source>
        <translation>{product}，至 {day}</translation>
    </message>
    <message>
        <source>Prices fell: to claim</source>
        <translation>降價可申請</translation>
    </message>
    <message>
        <source>Price protection to settle</source>
        <translation>待處理的價格保護</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Fell on</source>
        <translation>調降日</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已貸記</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>到貨單</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到貨時間</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>每件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Claim until</source>
        <translation>申請期限</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已申請</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>{on_hand} on hand when the price fell; {units} of them came in the {days} day before and cost more.</source>
        <translation>降價時庫存 {on_hand}；其中 {units} 於之前 {days} 天內進貨且成本較高。</translation>
    </message>
    <message>
        <source>{on_hand} on hand when the price fell; {units} of them came in the {days} days before and cost more.</source>
        <translation>降價時庫存 {on_hand}；其中 {units} 於之前 {days} 天內進貨且成本較高。</translation>
    </message>
</context>
<context>
    <name>rebate</name>
    <message>
        <source>{quarter} can be claimed</source>
        <translation>{quarter} 可申請</translation>
    </message>
    <message>
        <source>Rebates</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Rebates to settle</source>
        <translation>待處理的返利</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已申請</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已兌付</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>To claim</source>
        <translation>可申請</translation>
    </message>
    <message>
        <source>{missing} more: step {step}, +{gain}</source>
        <translation>再採購 {missing}：達第 {step} 級，+{gain}</translation>
    </message>
    <message>
        <source>to be claimed by {day}</source>
        <translation>{day} 前可申請</translation>
    </message>
    <message>
        <source>to be paid by another pair of eyes: {roles}</source>
        <translation>須由另一人付款：{roles}</translation>
    </message>
    <message>
        <source>The rebate of {name} can be claimed today for the last time.</source>
        <translation>{name} 的返利今天是最後一天可申請。</translation>
    </message>
    <message>
        <source>The rebate of {name} can be claimed for {count} more day.</source>
        <translation>{name} 的返利還可申請 {count} 天。</translation>
    </message>
    <message>
        <source>The rebate of {name} can be claimed for {count} more days.</source>
        <translation>{name} 的返利還可申請 {count} 天。</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>Your role may not do this.</source>
        <translation>您的職務不能做這件事。</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>姓名或密碼不正確。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} second.</source>
        <translation>密碼錯誤次數過多，請於 {seconds} 秒後再試。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} seconds.</source>
        <translation>密碼錯誤次數過多，請於 {seconds} 秒後再試。</translation>
    </message>
    <message>
        <source>You do not belong to this shop any more. What you saved is kept, and its manager decides about it.</source>
        <translation>您已不屬於這家門市。您存下的資料會保留，由店長處理。</translation>
    </message>
    <message>
        <source>This recovery code does not open this PC. Look for typing errors, or take the one from before.</source>
        <translation>此復原代碼無法開啟這台電腦。請檢查是否輸入錯誤，或改用先前的代碼。</translation>
    </message>
    <message>
        <source>This person has to sign in once with a connection to head office before working offline here.</source>
        <translation>此人員須先連線總部登入一次，才能在這台電腦離線工作。</translation>
    </message>
    <message>
        <source>Head office does not know this code. Look for typing errors, or ask for a new one.</source>
        <translation>總部查無此註冊碼。請檢查有無打錯，或索取新的註冊碼。</translation>
    </message>
    <message>
        <source>This code has been used already. Ask the manufacturer for a new one.</source>
        <translation>此註冊碼已使用過，請向原廠索取新的註冊碼。</translation>
    </message>
    <message>
        <source>This code has expired. Ask the manufacturer for a new one.</source>
        <translation>此註冊碼已過期，請向原廠索取新的註冊碼。</translation>
    </message>
    <message>
        <source>This code is for another shop: this PC keeps the one it belongs to.</source>
        <translation>這組註冊碼屬於另一家店：這台電腦仍屬於原來的店。</translation>
    </message>
    <message>
        <source>Head office does not know {name} yet. Send what waits here first.</source>
        <translation>總部還不認得 {name}，請先把這裡待傳的送出。</translation>
    </message>
    <message>
        <source>{name} has a password already. The manufacturer&apos;s operator can change it.</source>
        <translation>{name} 已有密碼，可請廠商維運人員更改。</translation>
    </message>
    <message>
        <source>Your new password needs at least {least} characters.</source>
        <translation>新密碼至少要 {least} 個字元。</translation>
    </message>
    <message>
        <source>This is one of the most used passwords of all: strangers try it first. Choose another, such as a few words.</source>
        <translation>這是最常見的密碼之一，外人會先試它。請另選一個，例如幾個詞。</translation>
    </message>
    <message>
        <source>Your new password must not be your own name, the shop&apos;s or the manufacturer&apos;s. Choose another.</source>
        <translation>新密碼不可以是您的姓名、店名或廠商名稱。請另選一個。</translation>
    </message>
    <message>
        <source>This is the password that you have. Choose another.</source>
        <translation>這就是您目前的密碼，請另選一個。</translation>
    </message>
    <message>
        <source>Another password needs a connection to head office, which cannot be reached now. Nothing was changed.</source>
        <translation>變更密碼需要與總部連線，目前無法連線。什麼都沒有變更。</translation>
    </message>
    <message>
        <source>The connection broke while head office was asked. Until it is back both passwords open this PC; head office then says which.</source>
        <translation>詢問總部時連線中斷。恢復連線前，新舊密碼都能開啟這台電腦；之後總部會說明哪一個有效。</translation>
    </message>
    <message>
        <source>Head office has taken your new password: sign in with that one.</source>
        <translation>總部已採用您的新密碼：請用新密碼登入。</translation>
    </message>
    <message>
        <source>Your new password never came to head office: sign in with the one that you had before.</source>
        <translation>您的新密碼沒有送達總部：請用原來的密碼登入。</translation>
    </message>
    <message>
        <source>You were signed out here: your password was changed, or you ended this sign-in from another PC. What you saved is kept.</source>
        <translation>您已在這裡登出：密碼已變更，或您從另一台電腦結束了這次登入。您存檔的資料都會保留。</translation>
    </message>
    <message>
        <source>This is the PC that you sit at: shut it out from another one.</source>
        <translation>這是您正在使用的電腦：請從另一台停用。</translation>
    </message>
    <message>
        <source>Head office knows no such PC here.</source>
        <translation>總部沒有這台電腦的資料。</translation>
    </message>
    <message>
        <source>You are not signed in there any more.</source>
        <translation>您已不在該處登入。</translation>
    </message>
    <message>
        <source>This code was made for another person.</source>
        <translation>此註冊碼是開給其他人員的。</translation>
    </message>
    <message>
        <source>Head office no longer knows this PC. Enrol it again: your work is kept.</source>
        <translation>總部已不認得這台電腦。未上傳的內容都還在，請重新註冊。</translation>
    </message>
    <message>
        <source>Head office has closed this PC. Your unsent work is kept; ask the manufacturer.</source>
        <translation>總部已停用這台電腦。未上傳的內容都還在，請洽原廠。</translation>
    </message>
    <message>
        <source>The certificate authority in the code file cannot be read.</source>
        <translation>無法讀取代碼檔中的憑證授權單位。</translation>
    </message>
    <message>
        <source>The manufacturer has closed this PC, and its data here is erased. Unsent work was handed over before.</source>
        <translation>原廠已停用這台電腦，並已清除本機資料；未上傳的內容事前已交回。</translation>
    </message>
    <message>
        <source>This folder already belongs to an enrolled PC.</source>
        <translation>此資料夾已屬於一台註冊過的電腦。</translation>
    </message>
    <message>
        <source>A newer version of this program has worked with this data. Start the newer one; nothing was changed.</source>
        <translation>這台電腦的資料已由較新版本的程式使用過。請啟動較新的版本；此處未做任何更動。</translation>
    </message>
    <message>
        <source>This PC is not enrolled yet.</source>
        <translation>這台電腦尚未註冊。</translation>
    </message>
    <message>
        <source>Name or password is wrong. Who is new on this PC, or has a new password, needs a connection to head office.</source>
        <translation>姓名或密碼不正確。初次在這台電腦登入，或剛換過密碼的人員，須先連上總部。</translation>
    </message>
    <message>
        <source>The keyring of this PC cannot be used, and part of the key is kept there. Unlock it and try again.</source>
        <translation>這台電腦的金鑰圈無法使用，而部分金鑰存放在其中。請解鎖後再試。</translation>
    </message>
    <message>
        <source>The keyring of this PC has lost its part of the key. Nothing was deleted, unsent work is kept; please call support.</source>
        <translation>這台電腦的金鑰圈已遺失所保管的部分金鑰。沒有刪除任何資料，未上傳的內容都還在；請聯絡客服。</translation>
    </message>
    <message>
        <source>Somebody who has signed in on this PC before has to sign in here once with a connection. Then you can.</source>
        <translation>須由曾在這台電腦登入過的人員先連線登入一次，之後您才能登入。</translation>
    </message>
    <message>
        <source>Too little memory is free to check the password. Close other programs.</source>
        <translation>可用記憶體不足，無法核對密碼。請關閉其他程式。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space and try again.</source>
        <translation>磁碟已滿，未儲存。請清出空間後再試。</translation>
    </message>
    <message>
        <source>The disk refused to save: nothing was changed. Have the disk looked at.</source>
        <translation>磁碟無法寫入，內容沒有變動。請檢查磁碟。</translation>
    </message>
    <message>
        <source>The disk failed while saving: whether it was saved shows after the next start. Have the disk looked at.</source>
        <translation>儲存時磁碟發生故障：是否已存入，下次啟動後才能得知。請檢查磁碟。</translation>
    </message>
    <message>
        <source>This folder is on another machine. The database has to be on a disk of this PC: choose another folder.</source>
        <translation>此資料夾位於另一台機器上。資料庫必須放在這台電腦的磁碟上：請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>This folder is copied to a cloud service, which would damage the database. Choose another folder.</source>
        <translation>此資料夾會同步到雲端服務，資料庫會因此損壞。請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>This drive cannot keep the database safe. Choose a folder on the hard disk of this PC.</source>
        <translation>這個磁碟機無法安全保存資料庫。請選擇這台電腦硬碟上的資料夾。</translation>
    </message>
    <message>
        <source>This PC may not write to the database&apos;s folder: nothing can be saved here.</source>
        <translation>這台電腦無權寫入資料庫所在的資料夾：此處無法儲存任何內容。</translation>
    </message>
    <message>
        <source>Another program holds the database: nothing was saved. Try again.</source>
        <translation>資料庫被其他程式占用，未儲存。請再試一次。</translation>
    </message>
    <message>
        <source>Head office is newer than this app. You can go on working offline; please update.</source>
        <translation>總部的版本較新。您可以繼續離線工作，請更新程式。</translation>
    </message>
    <message>
        <source>This paper is not in the print queue any more.</source>
        <translation>這份單據已不在列印佇列裡。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>請輸入名稱。</translation>
    </message>
    <message>
        <source>This text is longer than fits.</source>
        <translation>文字過長。</translation>
    </message>
    <message>
        <source>This customer is not known here.</source>
        <translation>這裡沒有此客戶。</translation>
    </message>
    <message>
        <source>{name} has been saved already.</source>
        <translation>{name} 已儲存過。</translation>
    </message>
    <message>
        <source>Part of the change is missing. Open the customer anew.</source>
        <translation>修改內容不完整，請重新開啟此客戶。</translation>
    </message>
    <message>
        <source>This kind of customer is not known.</source>
        <translation>沒有這種客戶種類。</translation>
    </message>
    <message>
        <source>These two values are not known here any more.</source>
        <translation>這筆差異已不存在。</translation>
    </message>
    <message>
        <source>{by} has settled this already.</source>
        <translation>{by} 已處理。</translation>
    </message>
    <message>
        <source>Somebody else had changed the same; both values are kept.</source>
        <translation>別人也改了同一欄；兩個值都保留。</translation>
    </message>
    <message>
        <source>Part of what this rests on is still on its way from head office. Nothing was saved; try again in a moment.</source>
        <translation>所依據的部分資料仍在從總部傳來。尚未儲存，請稍後再試。</translation>
    </message>
    <message>
        <source>Another order with the same lines came meanwhile. Both stand: cancel one if they are the same.</source>
        <translation>期間另有一張品項相同的訂單。兩張都有效：若為同一筆，請取消其中一張。</translation>
    </message>
    <message>
        <source>This customer may be known already; both are kept.</source>
        <translation>此客戶可能已存在；兩筆都保留。</translation>
    </message>
    <message>
        <source>This tax number does not have the form of one. It can be saved all the same.</source>
        <translation>統一編號格式不符，仍可儲存。</translation>
    </message>
    <message>
        <source>A digit of this tax number is wrong. It can be saved all the same.</source>
        <translation>統一編號檢查碼不符，仍可儲存。</translation>
    </message>
    <message>
        <source>{code} is on the open count {number} already.</source>
        <translation>{code} 已在進行中的盤點 {number} 內。</translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>金額過大。</translation>
    </message>
    <message>
        <source>The clock of this PC is ahead. Head office took its own time.</source>
        <translation>本機時鐘偏快，總部改採自己的時間。</translation>
    </message>
    <message>
        <source>{code}: less than nothing cannot be counted. Counted so far: {counted}.</source>
        <translation>{code}：盤點數不能小於零，目前已盤 {counted}。</translation>
    </message>
    <message>
        <source>Count {number} is finished.</source>
        <translation>盤點 {number} 已結束。</translation>
    </message>
    <message>
        <source>This count has been saved already.</source>
        <translation>此盤點已儲存過。</translation>
    </message>
    <message>
        <source>A count takes at most {most} products. Count by category.</source>
        <translation>一次盤點最多 {most} 項，請分類盤點。</translation>
    </message>
    <message>
        <source>{code} is the main place, and stays in use.</source>
        <translation>{code} 是主倉位，不能停用。</translation>
    </message>
    <message>
        <source>A payment is not right: it is more than nothing, and the cash handed over is no less than it.</source>
        <translation>付款金額不正確：須大於零，且實收現金不得低於應收現金。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} is there twice.</source>
        <translation>{code} 的序號 {serial} 重複了。</translation>
    </message>
    <message>
        <source>It stands on paper already and is not taken back: void it with a reason, at Official numbers.</source>
        <translation>號碼已開立在單據上，不能收回；請在「正式號碼」註明原因作廢。</translation>
    </message>
    <message>
        <source>This is no address. One looks like this: https://dms.example.com</source>
        <translation>這不是網址。網址應類似：https://dms.example.com</translation>
    </message>
    <message>
        <source>{left} products have not been counted.</source>
        <translation>尚有 {left} 項未盤。</translation>
    </message>
    <message>
        <source>{subject} is being counted again; the number of the earlier round no longer counts.</source>
        <translation>{subject} 正在複盤，前一輪的數字不再計入。</translation>
    </message>
    <message>
        <source>The day {day} does not fit the time of this PC. Check its clock.</source>
        <translation>日期 {day} 與本機時間不符，請檢查時鐘。</translation>
    </message>
    <message>
        <source>This shop is not known here yet. Wait until the first fill is done.</source>
        <translation>門市資料尚未到齊，請等首次同步完成。</translation>
    </message>
    <message>
        <source>The same line is there twice.</source>
        <translation>同一行出現兩次。</translation>
    </message>
    <message>
        <source>This line is not part of the document.</source>
        <translation>此行不在單據內。</translation>
    </message>
    <message>
        <source>A short code is needed.</source>
        <translation>請輸入代碼。</translation>
    </message>
    <message>
        <source>There is a place with the code {code} already.</source>
        <translation>代碼 {code} 的倉位已存在。</translation>
    </message>
    <message>
        <source>This place has been saved already.</source>
        <translation>此倉位已儲存過。</translation>
    </message>
    <message>
        <source>This place is not known here.</source>
        <translation>這裡沒有此倉位。</translation>
    </message>
    <message>
        <source>{code}: at most {left} can come back.</source>
        <translation>{code}：最多可退 {left}。</translation>
    </message>
    <message>
        <source>Nothing is there to count.</source>
        <translation>沒有可盤點的商品。</translation>
    </message>
    <message>
        <source>No line is complete.</source>
        <translation>沒有填完的明細行。</translation>
    </message>
    <message>
        <source>The payments do not add up to what is due.</source>
        <translation>付款合計與應收金額不符。</translation>
    </message>
    <message>
        <source>{code}: the price is not valid.</source>
        <translation>{code}：單價無效。</translation>
    </message>
    <message>
        <source>The product {code} is not known.</source>
        <translation>沒有商品 {code}。</translation>
    </message>
    <message>
        <source>{code}: the quantity is not valid.</source>
        <translation>{code}：數量無效。</translation>
    </message>
    <message>
        <source>Quote {number} has been sold already.</source>
        <translation>報價 {number} 已成交。</translation>
    </message>
    <message>
        <source>This quote has been saved already.</source>
        <translation>此報價已儲存過。</translation>
    </message>
    <message>
        <source>Quote {number} ran out on {day}.</source>
        <translation>報價 {number} 已於 {day} 過期。</translation>
    </message>
    <message>
        <source>Quote {number} has been withdrawn.</source>
        <translation>報價 {number} 已撤回。</translation>
    </message>
    <message>
        <source>{code}: discount or tax is not valid.</source>
        <translation>{code}：折扣或稅率無效。</translation>
    </message>
    <message>
        <source>This receipt has been saved already.</source>
        <translation>此收貨單已儲存過。</translation>
    </message>
    <message>
        <source>{subject} was taken in by somebody else first.</source>
        <translation>{subject} 已由別人先收貨。</translation>
    </message>
    <message>
        <source>The money given back does not match what comes back.</source>
        <translation>退款金額與退貨不符。</translation>
    </message>
    <message>
        <source>Say how the claim is settled.</source>
        <translation>請選擇索賠的處理方式。</translation>
    </message>
    <message>
        <source>This return has been saved already.</source>
        <translation>此退貨已儲存過。</translation>
    </message>
    <message>
        <source>This sale has been saved already.</source>
        <translation>此銷售單已儲存過。</translation>
    </message>
    <message>
        <source>Something of {number} came back already: it cannot be voided.</source>
        <translation>{number} 已有退貨，不能作廢。</translation>
    </message>
    <message>
        <source>{number} has been voided by {by}.</source>
        <translation>{number} 已由 {by} 作廢。</translation>
    </message>
    <message>
        <source>The goods are at that place already. Choose another one.</source>
        <translation>貨品已在該倉位，請選另一個。</translation>
    </message>
    <message>
        <source>Another PC sold this serial number first. Look at the goods.</source>
        <translation>另一台電腦已先售出此序號，請核對實物。</translation>
    </message>
    <message>
        <source>{code}: serial number {serial} is in stock already.</source>
        <translation>{code}：序號 {serial} 已在庫。</translation>
    </message>
    <message>
        <source>{code}: a serial number stands for one unit.</source>
        <translation>{code}：一個序號代表一件。</translation>
    </message>
    <message>
        <source>{code}: serial number {serial} was not sold on this paper.</source>
        <translation>{code}：序號 {serial} 不是由此單售出。</translation>
    </message>
    <message>
        <source>{code}: serial number {serial} has been sold already.</source>
        <translation>{code}：序號 {serial} 已售出。</translation>
    </message>
    <message>
        <source>{code} has been taken in already.</source>
        <translation>{code} 已收貨。</translation>
    </message>
    <message>
        <source>This delivery is not known here.</source>
        <translation>這裡沒有此出貨單。</translation>
    </message>
    <message>
        <source>{code}: {on_hand} at {location}, {asked} asked for.</source>
        <translation>{code}：{location} 現有 {on_hand}，需要 {asked}。</translation>
    </message>
    <message>
        <source>A document takes at most {most} lines.</source>
        <translation>一張單據最多 {most} 行。</translation>
    </message>
    <message>
        <source>{number} is of {day}: take the goods back instead.</source>
        <translation>{number} 是 {day} 的單，請改用退貨。</translation>
    </message>
    <message>
        <source>There is a connection, but nothing reaches head office. Your work is kept; try F5 or call support.</source>
        <translation>網路連線正常，但資料無法送達總部。內容都還在，請按 F5 重試或洽客服。</translation>
    </message>
    <message>
        <source>The second copy of what you save cannot be written. Nothing is lost; have the disk looked at.</source>
        <translation>您儲存的內容無法寫入第二份副本。資料沒有遺失；請檢查磁碟。</translation>
    </message>
    <message>
        <source>What this PC saved before is being handed to head office from its journal. It shows here when it is decided.</source>
        <translation>這台電腦先前儲存的內容正從日誌補交給總部。有結果後會顯示在這裡。</translation>
    </message>
    <message>
        <source>Taken back by its author.</source>
        <translation>已由本人撤回。</translation>
    </message>
    <message>
        <source>Head office has decided this already: it can no longer be taken back.</source>
        <translation>總部已處理這筆，無法再撤回。</translation>
    </message>
    <message>
        <source>Only whoever saved it can take it back.</source>
        <translation>只有儲存者本人可以撤回。</translation>
    </message>
    <message>
        <source>Only what head office holds back because of who saved it can be taken over.</source>
        <translation>只有因建立者的緣故被總部扣住的單據，才能接手。</translation>
    </message>
    <message>
        <source>Somebody else has gone on working on this: it can no longer be taken back.</source>
        <translation>已有其他人接著處理，無法再撤回。</translation>
    </message>
    <message>
        <source>Some rows here differ from head office again after they were fetched anew. Your work is kept; call support.</source>
        <translation>部分資料重新取得後仍與總部不符。內容都還在，請洽客服。</translation>
    </message>
    <message>
        <source>Head office asks you to sign in again. Your unsent work is kept.</source>
        <translation>總部要求重新登入。未上傳的內容都還在。</translation>
    </message>
    <message>
        <source>Head office cannot be reached. Check the connection and try again; nothing is lost.</source>
        <translation>無法連線總部。請檢查網路後再試，內容不會遺失。</translation>
    </message>
    <message>
        <source>Something answered, but not the head office you named. Check the address, or sign in to the guest network first.</source>
        <translation>有回應，但不是您指定的總部。請檢查位址，或先登入訪客網路。</translation>
    </message>
    <message>
        <source>The local database cannot be trusted. Nothing was deleted, and it can be made anew.</source>
        <translation>本機資料庫已損壞。沒有刪除任何內容，可以重新建立。</translation>
    </message>
    <message>
        <source>Nothing that is left here tells which PC this was, or opens it. With a new code it becomes a new device; the old files are put aside, and what you saved is handed in from the sealed journal.</source>
        <translation>剩下的內容無法辨認這是哪一台電腦，也無法開啟它。用新的註冊碼，它會成為一台新裝置；舊檔案會移到一旁，您儲存的內容會從密封日誌補交。</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another place.</source>
        <translation>無法寫入該位置，請另選位置。</translation>
    </message>
    <message>
        <source>This is not a code file.</source>
        <translation>這不是註冊檔。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>檔案是空的。</translation>
    </message>
    <message>
        <source>The file is too large: at most {most} MB.</source>
        <translation>檔案太大，最多 {most} MB。</translation>
    </message>
    <message>
        <source>{name} cannot be attached.</source>
        <translation>無法附加 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be attached: pictures, PDF and OFD, office files, text and recordings can. Attach what is in an archive file by file.</source>
        <translation>{name} 不能附上：可附圖片、PDF 與 OFD、Office 檔、純文字與錄音。壓縮檔請解開後逐檔附上。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>無法讀取檔案。</translation>
    </message>
    <message>
        <source>{name} is attached already.</source>
        <translation>{name} 已經附加過了。</translation>
    </message>
    <message>
        <source>At most {most} files can be attached.</source>
        <translation>最多可附加 {most} 個檔案。</translation>
    </message>
    <message>
        <source>The file has not come from the other PC yet. Try again later.</source>
        <translation>另一台電腦還沒有把檔案送到總部，請稍後再試。</translation>
    </message>
    <message>
        <source>Head office keeps no more files of this dealer. Please call the manufacturer.</source>
        <translation>總部不再為此經銷商保存更多檔案，請聯絡原廠。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>請填寫此欄。</translation>
    </message>
    <message>
        <source>Not all of it is in stock: the rest follows.</source>
        <translation>庫存不足：其餘補出。</translation>
    </message>
    <message>
        <source>Not all of it is in stock: the rest was given up, as the order says.</source>
        <translation>庫存不足：依訂單約定，其餘取消。</translation>
    </message>
    <message>
        <source>Not all of it is in stock: the order waits until it is complete.</source>
        <translation>庫存不足：訂單等齊貨再出。</translation>
    </message>
    <message>
        <source>Refused: {code}</source>
        <translation>已拒絕：{code}</translation>
    </message>
    <message>
        <source>The person who saved this may no longer do it. The head of the shop decides.</source>
        <translation>儲存此筆的人員已無權限，由店長決定。</translation>
    </message>
    <message>
        <source>{barcode} is not a valid barcode.</source>
        <translation>{barcode} 不是有效的條碼。</translation>
    </message>
    <message>
        <source>Barcode {barcode} belongs to {code}.</source>
        <translation>條碼 {barcode} 已屬於 {code}。</translation>
    </message>
    <message>
        <source>Fewer of {code} than can be ordered: at least {min_quantity}.</source>
        <translation>{code} 低於最低訂購量，至少 {min_quantity}。</translation>
    </message>
    <message>
        <source>Nobody has asked to cancel order {number}.</source>
        <translation>訂單 {number} 沒有取消申請。</translation>
    </message>
    <message>
        <source>This category is not known.</source>
        <translation>查無此類別。</translation>
    </message>
    <message>
        <source>{by} has settled this claim already.</source>
        <translation>此異常已由 {by} 處理。</translation>
    </message>
    <message>
        <source>This claim is not known here.</source>
        <translation>查無此異常單。</translation>
    </message>
    <message>
        <source>{by} has ruled this dispute already.</source>
        <translation>{by} 已裁定此爭議。</translation>
    </message>
    <message>
        <source>This dispute is not known here.</source>
        <translation>此處沒有這件爭議。</translation>
    </message>
    <message>
        <source>This is too large to be sent: {size} KB. Please make two of it.</source>
        <translation>資料過大，無法送出：{size} KB，請分成兩筆。</translation>
    </message>
    <message>
        <source>Not saved: the program is closing.</source>
        <translation>未儲存：程式正在關閉。</translation>
    </message>
    <message>
        <source>Head office could not read this. Please call support.</source>
        <translation>總部無法讀取此筆資料，請洽客服。</translation>
    </message>
    <message>
        <source>Head office does not know this kind of entry. One of the two needs an update.</source>
        <translation>總部不認得此類資料，其中一方需要更新。</translation>
    </message>
    <message>
        <source>This count is not known here.</source>
        <translation>查無此盤點單。</translation>
    </message>
    <message>
        <source>The order goes beyond the credit left and waits for a release.</source>
        <translation>訂單超出剩餘信用額度，等待放行。</translation>
    </message>
    <message>
        <source>Between one day and {most} days.</source>
        <translation>請填 1 至 {most} 天。</translation>
    </message>
    <message>
        <source>Another dealer claims the same, and nobody can tell who was first. The manufacturer decides.</source>
        <translation>另有經銷商主張同一對象，無法判定先後，由製造商裁定。</translation>
    </message>
    <message>
        <source>Registration {number} has been saved already.</source>
        <translation>報備 {number} 已存檔。</translation>
    </message>
    <message>
        <source>The protection of {number} has run out. Register it anew.</source>
        <translation>{number} 的保護已到期，請重新報備。</translation>
    </message>
    <message>
        <source>Nobody has {number} any more: register it anew.</source>
        <translation>{number} 目前無人持有，請重新報備。</translation>
    </message>
    <message>
        <source>You have registered this already: {number}.</source>
        <translation>貴店已報備過：{number}。</translation>
    </message>
    <message>
        <source>That dealer has registered the same already: {number}.</source>
        <translation>該經銷商已報備同一對象：{number}。</translation>
    </message>
    <message>
        <source>This lies outside of your territory: it was sent as a request for special authorisation.</source>
        <translation>在授權區域外，已以特別授權申請送出。</translation>
    </message>
    <message>
        <source>That dealer may not sell this line there. Tick the special authorisation if it shall.</source>
        <translation>該經銷商在當地未獲授權銷售此產品線。若要轉交，請勾選特別授權。</translation>
    </message>
    <message>
        <source>{number} is not protected: it can be won once the manufacturer has decided that it is yours.</source>
        <translation>{number} 未受保護：原廠核准給您之後，才能登記為贏單。</translation>
    </message>
    <message>
        <source>{number} is past that: somebody decided meanwhile.</source>
        <translation>{number} 已過此階段：期間已有人決定。</translation>
    </message>
    <message>
        <source>This customer or project is registered to another dealer.</source>
        <translation>此客戶或專案已由其他經銷商報備。</translation>
    </message>
    <message>
        <source>The manufacturer has passed {number} on to another dealer. Nothing you wrote is lost: call the manufacturer.</source>
        <translation>製造商已將 {number} 轉交其他經銷商。您輸入的內容都還在：請與製造商聯繫。</translation>
    </message>
    <message>
        <source>This registration is not known here.</source>
        <translation>此處沒有這筆報備。</translation>
    </message>
    <message>
        <source>You had this as {number} until lately: you may register it again from {day}.</source>
        <translation>貴店不久前以 {number} 持有：{day} 起可再次報備。</translation>
    </message>
    <message>
        <source>This is in the pool no longer: somebody has it, or its time is over.</source>
        <translation>已不在公海中：已有人承接，或期限已過。</translation>
    </message>
    <message>
        <source>The dealer who gives it up reads the reason: leave out who has it next.</source>
        <translation>交出的經銷商會看到原因：請勿寫出接手者。</translation>
    </message>
    <message>
        <source>Orders of this dealer are stopped: {reason}</source>
        <translation>此經銷商暫停下單：{reason}</translation>
    </message>
    <message>
        <source>This document has been saved already.</source>
        <translation>此單據已儲存過。</translation>
    </message>
    <message>
        <source>Only the manufacturer may do this.</source>
        <translation>僅限原廠操作。</translation>
    </message>
    <message>
        <source>{name} is the last head of the shop and has to stay one.</source>
        <translation>{name} 是最後一位店長，不能變更。</translation>
    </message>
    <message>
        <source>This line has been saved already.</source>
        <translation>此行已儲存過。</translation>
    </message>
    <message>
        <source>{code} has not been counted yet.</source>
        <translation>{code} 尚未盤點。</translation>
    </message>
    <message>
        <source>This cannot be worked out: a mistake of ours. Please call support. Reference: {reference}</source>
        <translation>此筆資料無法處理，這是程式的錯誤，請洽客服。參考碼：{reference}</translation>
    </message>
    <message>
        <source>Not saved, by a mistake of ours. What you typed is still here.</source>
        <translation>未儲存，這是我們的程式錯誤。您輸入的內容仍在這裡。</translation>
    </message>
    <message>
        <source>More time was given {most} times already.</source>
        <translation>已延期 {most} 次。</translation>
    </message>
    <message>
        <source>{by} changed this form meanwhile. Look at it: what you keep after that takes its place.</source>
        <translation>{by} 已先修改了這個格式。請先查看；之後再儲存，就以您的為準。</translation>
    </message>
    <message>
        <source>No paper can have this: {part}.</source>
        <translation>單據不能有這樣的內容：{part}。</translation>
    </message>
    <message>
        <source>A shop has at most {most} forms of its own.</source>
        <translation>每家門市最多 {most} 個自訂格式。</translation>
    </message>
    <message>
        <source>Choose one product, or one category.</source>
        <translation>請選擇一項商品，或一個類別。</translation>
    </message>
    <message>
        <source>The signature is missing: draw it in the field.</source>
        <translation>缺少簽名：請在欄位中手寫簽名。</translation>
    </message>
    <message>
        <source>This limit has been saved already.</source>
        <translation>這個額度已經存過了。</translation>
    </message>
    <message>
        <source>{day} has passed: it would never count. Choose today or a later day.</source>
        <translation>{day} 已經過了，永遠不會生效：請選今天或以後的日期。</translation>
    </message>
    <message>
        <source>This cannot be a limit.</source>
        <translation>額度不能是這個數字。</translation>
    </message>
    <message>
        <source>More credit needs a second person: propose a limit.</source>
        <translation>提高額度須由另一人核准：請提出額度申請。</translation>
    </message>
    <message>
        <source>This limit is decided already, or has ended.</source>
        <translation>這個額度已決定或已終止。</translation>
    </message>
    <message>
        <source>The dealer&apos;s own limit has no days: it counts until another takes its place. A temporary limit has them.</source>
        <translation>經銷商本身的信用額度沒有起訖日，直到被新的取代；需要期限請用臨時額度。</translation>
    </message>
    <message>
        <source>This limit is not known here.</source>
        <translation>此處沒有這個額度。</translation>
    </message>
    <message>
        <source>Choose a product line.</source>
        <translation>請選擇產品線。</translation>
    </message>
    <message>
        <source>The product of a line stays: add a new line instead of {code}.</source>
        <translation>既有行的商品不能更換，請新增一行取代 {code}。</translation>
    </message>
    <message>
        <source>Nothing is left to do on the line of {code}.</source>
        <translation>{code} 此行已處理完畢。</translation>
    </message>
    <message>
        <source>Less of it can be shipped than was asked.</source>
        <translation>可出貨數量少於要求。</translation>
    </message>
    <message>
        <source>These words are not known here.</source>
        <translation>此處沒有這個慣用語。</translation>
    </message>
    <message>
        <source>Nobody asked for more time for {number}.</source>
        <translation>{number} 沒有延期申請。</translation>
    </message>
    <message>
        <source>Not enough of {code} is set aside for this order.</source>
        <translation>{code} 為此訂單保留的數量不足。</translation>
    </message>
    <message>
        <source>Order {number} is not on hold.</source>
        <translation>訂單 {number} 沒有被暫停。</translation>
    </message>
    <message>
        <source>{code} comes in packs of {pack_size}.</source>
        <translation>{code} 以 {pack_size} 為一包裝單位。</translation>
    </message>
    <message>
        <source>Only whoever began this may change it.</source>
        <translation>只有發起人可以變更。</translation>
    </message>
    <message>
        <source>This is for somebody else to decide.</source>
        <translation>這一關由其他人決定。</translation>
    </message>
    <message>
        <source>This credit note is not known here.</source>
        <translation>此處沒有這張貸項通知單。</translation>
    </message>
    <message>
        <source>Nothing is left of the credit note for {number}.</source>
        <translation>{number} 的貸項已全部用完。</translation>
    </message>
    <message>
        <source>This dealer owes nothing that the credit note for {number} could pay.</source>
        <translation>這家經銷商目前沒有欠款可由 {number} 的貸項沖抵。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>沒有任何變更。</translation>
    </message>
    <message>
        <source>Order {number} has nothing left to set aside.</source>
        <translation>訂單 {number} 沒有可配貨的項目。</translation>
    </message>
    <message>
        <source>Order {number} has nothing left to cancel.</source>
        <translation>訂單 {number} 沒有可取消的項目。</translation>
    </message>
    <message>
        <source>Nothing of this quarter is left to claim.</source>
        <translation>本季已沒有可申請的返利。</translation>
    </message>
    <message>
        <source>Order {number} has nothing left to close.</source>
        <translation>訂單 {number} 沒有可結案的項目。</translation>
    </message>
    <message>
        <source>Another document of this shop has the same number: a copy of this PC&apos;s data gave it. Both are kept.</source>
        <translation>本店另一份單據也用了同一號碼：由這台電腦資料的副本給出。兩份都保留。</translation>
    </message>
    <message>
        <source>This kind of promotion needs more: say what it gives, and for what.</source>
        <translation>這種促銷資料不足：請填寫優惠內容與條件。</translation>
    </message>
    <message>
        <source>This cannot be given: look at the numbers again.</source>
        <translation>無法這樣優惠：請再確認數字。</translation>
    </message>
    <message>
        <source>Too many products for one promotion.</source>
        <translation>一個促銷的商品太多。</translation>
    </message>
    <message>
        <source>Order {number} was changed meanwhile. Look at it again.</source>
        <translation>訂單 {number} 期間已被修改，請重新檢視。</translation>
    </message>
    <message>
        <source>Enter at least one line.</source>
        <translation>請至少輸入一行。</translation>
    </message>
    <message>
        <source>This order has been saved already.</source>
        <translation>此訂單已儲存過。</translation>
    </message>
    <message>
        <source>Order {number} is finished.</source>
        <translation>訂單 {number} 已結案。</translation>
    </message>
    <message>
        <source>Order {number} is being picked: ask head office to cancel it.</source>
        <translation>訂單 {number} 正在揀貨，請向總部申請取消。</translation>
    </message>
    <message>
        <source>Order {number} is not accepted yet.</source>
        <translation>訂單 {number} 尚未接受。</translation>
    </message>
    <message>
        <source>Order {number} no longer waits for a decision.</source>
        <translation>訂單 {number} 已不在待審狀態。</translation>
    </message>
    <message>
        <source>Order {number} waits for its credit to be released.</source>
        <translation>訂單 {number} 等待信用放行。</translation>
    </message>
    <message>
        <source>Order {number} is to be shipped complete.</source>
        <translation>訂單 {number} 須整單出貨。</translation>
    </message>
    <message>
        <source>Order {number} is larger than can be written.</source>
        <translation>訂單 {number} 的金額超出可記錄的範圍。</translation>
    </message>
    <message>
        <source>An order has at most {most} lines.</source>
        <translation>一張訂單最多 {most} 行。</translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation>查無此訂單。</translation>
    </message>
    <message>
        <source>Another pair of eyes is needed: this is your own, or you have decided a part of it.</source>
        <translation>需要另一人審核：這是您自己提出的，或您已簽過其中一關。</translation>
    </message>
    <message>
        <source>The pack of {code} is not valid.</source>
        <translation>{code} 的包裝數無效。</translation>
    </message>
    <message>
        <source>The paper of {number} was not made: send it to review again.</source>
        <translation>{number} 的文件未能產生：請再次送審。</translation>
    </message>
    <message>
        <source>What this builds on was not accepted.</source>
        <translation>此筆依據的單據未被接受。</translation>
    </message>
    <message>
        <source>A password is needed.</source>
        <translation>需要密碼。</translation>
    </message>
    <message>
        <source>No contract has something for the place {place}.</source>
        <translation>合約中沒有 {place} 這個欄位。</translation>
    </message>
    <message>
        <source>Another price was asked for: the order waits for a release.</source>
        <translation>申請了特別價格：訂單等待放行。</translation>
    </message>
    <message>
        <source>The price is another one at head office.</source>
        <translation>總部價格已變更。</translation>
    </message>
    <message>
        <source>A price of {code} from {valid_from} is already in force.</source>
        <translation>{code} 自 {valid_from} 起的價格已生效。</translation>
    </message>
    <message>
        <source>Either a price of a unit or so much off the list: one of the two.</source>
        <translation>單價與牌價折扣請擇一填寫。</translation>
    </message>
    <message>
        <source>A price cannot begin in the past: {code}, {valid_from}.</source>
        <translation>價格不能從過去開始：{code}，{valid_from}。</translation>
    </message>
    <message>
        <source>A price list is needed.</source>
        <translation>需要價目表。</translation>
    </message>
    <message>
        <source>{code} has no price.</source>
        <translation>{code} 沒有價格。</translation>
    </message>
    <message>
        <source>The price of {code} is below zero.</source>
        <translation>{code} 的價格小於零。</translation>
    </message>
    <message>
        <source>The list has its own prices: choose another step.</source>
        <translation>價目表另有價格：請選其他層級。</translation>
    </message>
    <message>
        <source>Head office has no price for this product.</source>
        <translation>總部沒有此商品的價格。</translation>
    </message>
    <message>
        <source>{code} is not a valid product code.</source>
        <translation>{code} 不是有效的料號。</translation>
    </message>
    <message>
        <source>{code} is in the catalog already. Open its card to change it.</source>
        <translation>{code} 已在目錄中。要變更請開啟其商品卡。</translation>
    </message>
    <message>
        <source>{code} is no longer made. Successor: {successor}</source>
        <translation>{code} 已停產。替代料號：{successor}</translation>
    </message>
    <message>
        <source>{code} cannot be ordered yet.</source>
        <translation>{code} 尚未開放訂購。</translation>
    </message>
    <message>
        <source>Name the project or its site.</source>
        <translation>請填專案名稱或地點。</translation>
    </message>
    <message>
        <source>This is missing, below 0 or far too large.</source>
        <translation>這一項沒有填、小於零，或大得不合理。</translation>
    </message>
    <message>
        <source>{code} ends before that: keep nothing of it for longer than until {day}.</source>
        <translation>{code} 在那之前就結束：最多只能預留到 {day}。</translation>
    </message>
    <message>
        <source>PCs may give {code} until {until}: take back what is kept for them first.</source>
        <translation>電腦在 {until} 之前仍可使用 {code}：請先收回預留。</translation>
    </message>
    <message>
        <source>This promotion is not given to that dealer.</source>
        <translation>這個促銷不適用於該經銷商。</translation>
    </message>
    <message>
        <source>{code} is given without end: there is nothing to keep.</source>
        <translation>{code} 沒有名額限制：不需要預留。</translation>
    </message>
    <message>
        <source>So much credit is not free: the credit page says what is left.</source>
        <translation>可用額度不足：剩餘額度請見信用頁。</translation>
    </message>
    <message>
        <source>The quantity of {code} must be more than zero.</source>
        <translation>{code} 的數量必須大於零。</translation>
    </message>
    <message>
        <source>The quantity of {code} must be between {least} and {most}.</source>
        <translation>{code} 的數量必須介於 {least} 與 {most} 之間。</translation>
    </message>
    <message>
        <source>The quantity of {code} is more than {most}.</source>
        <translation>{code} 的數量超過 {most}。</translation>
    </message>
    <message>
        <source>A quarter is claimed when it is over.</source>
        <translation>季度結束後才能申請。</translation>
    </message>
    <message>
        <source>A quota is at least one, or empty.</source>
        <translation>配額至少為一，或留空。</translation>
    </message>
    <message>
        <source>So much of {code} is not free: {free} is left.</source>
        <translation>{code} 沒有那麼多名額：尚餘 {free}。</translation>
    </message>
    <message>
        <source>A slice is of credit, of one product, or of one promotion, for one PC.</source>
        <translation>預留須為額度、單一商品或單一促銷，並指定一台電腦。</translation>
    </message>
    <message>
        <source>This quote is not known here.</source>
        <translation>查無此報價單。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>需要填寫原因。</translation>
    </message>
    <message>
        <source>The role {role} does not exist at this place.</source>
        <translation>此據點沒有「{role}」職務。</translation>
    </message>
    <message>
        <source>This sale is not known here.</source>
        <translation>查無此銷售單。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} was written off. If it is there after all, find it in the stock first.</source>
        <translation>{code} 的序號 {serial} 已報廢。如果實物還在，請先做盤盈入庫。</translation>
    </message>
    <message>
        <source>Serial number {serial} stands for one piece.</source>
        <translation>序號 {serial} 代表一件。</translation>
    </message>
    <message>
        <source>Another PC wrote this serial number off. Look at the goods.</source>
        <translation>另一台電腦已將此序號報廢，請核對實物。</translation>
    </message>
    <message>
        <source>{number} has changed since: look at it again before you decide.</source>
        <translation>{number} 已有變更：請重新檢視後再決定。</translation>
    </message>
    <message>
        <source>This is not a valid amount.</source>
        <translation>金額無效。</translation>
    </message>
    <message>
        <source>{number} is decided already, or was taken back.</source>
        <translation>{number} 已決定或已撤回。</translation>
    </message>
    <message>
        <source>This approval is not known here.</source>
        <translation>此處沒有這筆簽核。</translation>
    </message>
    <message>
        <source>The prices of {number} wait for others to approve: see Approvals.</source>
        <translation>{number} 的價格正等候其他人簽核：請看「簽核」。</translation>
    </message>
    <message>
        <source>{name} has not signed in on the PC that sent this: whoever answers for it takes it over.</source>
        <translation>{name} 從未在送出此筆的電腦上登入：由負責的人接手。</translation>
    </message>
    <message>
        <source>{code}: the price lies below the floor of the shop. Only its head sells at it.</source>
        <translation>{code}：價格低於本店底價，只有店長可以此價銷售。</translation>
    </message>
    <message>
        <source>The price lies below the floor: the order waits for a release.</source>
        <translation>價格低於底價：訂單等待放行。</translation>
    </message>
    <message>
        <source>Say for which dealer, and for a project&apos;s price which project.</source>
        <translation>請指定經銷商；專案價還要指定專案。</translation>
    </message>
    <message>
        <source>This claim is saved already.</source>
        <translation>這筆申請已經存過了。</translation>
    </message>
    <message>
        <source>Claim {number} is not accepted, or paid already.</source>
        <translation>申請 {number} 尚未接受，或已經兌付。</translation>
    </message>
    <message>
        <source>The days in which this quarter could be claimed are over.</source>
        <translation>本季的申請期限已過。</translation>
    </message>
    <message>
        <source>It needs a code that people call it by.</source>
        <translation>需要一個稱呼用的代號。</translation>
    </message>
    <message>
        <source>{number} says something else by now: read it again before you sign.</source>
        <translation>{number} 的內容已變更：簽署前請重新閱讀。</translation>
    </message>
    <message>
        <source>This contract is saved already.</source>
        <translation>這份合約已經存過了。</translation>
    </message>
    <message>
        <source>Signed after its first day: what was bought since then counts.</source>
        <translation>在起始日之後簽署：此後的採購一併計入。</translation>
    </message>
    <message>
        <source>{number} is no draft any more; its text stays as it is.</source>
        <translation>{number} 已不是草稿，內容不能再改。</translation>
    </message>
    <message>
        <source>{number} is not waiting for a signature.</source>
        <translation>{number} 目前不在待簽署狀態。</translation>
    </message>
    <message>
        <source>Only what was signed has a next version: {number} is not.</source>
        <translation>只有已簽署的合約才有下一版：{number} 尚未簽署。</translation>
    </message>
    <message>
        <source>{number} has ended or was taken back.</source>
        <translation>{number} 已終止或已收回。</translation>
    </message>
    <message>
        <source>This contract is not known here.</source>
        <translation>這裡沒有這份合約的資料。</translation>
    </message>
    <message>
        <source>{number} and {other} speak of the same product line on the same day.</source>
        <translation>{number} 與 {other} 在同一天約定了同一產品線。</translation>
    </message>
    <message>
        <source>{left} product has not been counted.</source>
        <translation>尚有 {left} 項未盤。</translation>
    </message>
    <message>
        <source>Somebody is asked about the differences of {number}: until then it stays.</source>
        <translation>{number} 的盤點差異待核准，核准前維持不變。</translation>
    </message>
    <message>
        <source>A price is for one product, or for one category.</source>
        <translation>價格須針對一個商品或一個類別。</translation>
    </message>
    <message>
        <source>Price {number} has ended already.</source>
        <translation>價格 {number} 已結束。</translation>
    </message>
    <message>
        <source>Price {number} has been saved already.</source>
        <translation>價格 {number} 已儲存。</translation>
    </message>
    <message>
        <source>This price is not known here.</source>
        <translation>本機沒有此價格。</translation>
    </message>
    <message>
        <source>Price {number} says something for the same sales on these days. End it first.</source>
        <translation>這段期間的相同銷售已有價格 {number}。請先終止。</translation>
    </message>
    <message>
        <source>The order goes beyond the ceiling of its product line and waits for a release.</source>
        <translation>訂單超過產品線的信用上限，等待放行。</translation>
    </message>
    <message>
        <source>Payments are late: the order waits until they are in, or for a release.</source>
        <translation>有逾期未付款：訂單保留，待收款或放行。</translation>
    </message>
    <message>
        <source>First and last day are needed, in this order.</source>
        <translation>需要起日與迄日，且順序正確。</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>最後一天早於第一天。</translation>
    </message>
    <message>
        <source>{other} is away on those days, with {name} standing in: nobody would be left.</source>
        <translation>{other} 那幾天不在，由 {name} 代理：這樣就沒有人了。</translation>
    </message>
    <message>
        <source>That dealer has it already.</source>
        <translation>該經銷商已持有。</translation>
    </message>
    <message>
        <source>Say how much was put down.</source>
        <translation>請填寫保證金金額。</translation>
    </message>
    <message>
        <source>Promotions take off another amount at head office.</source>
        <translation>總部計算的促銷折讓金額不同。</translation>
    </message>
    <message>
        <source>More time was given {most} time already.</source>
        <translation>已延期 {most} 次。</translation>
    </message>
    <message>
        <source>{code}: say which lot goes back. Of this delivery there are: {lots}.</source>
        <translation>{code}：請指明退回哪個批號。此次到貨的批號有：{lots}。</translation>
    </message>
    <message>
        <source>No contract in force that day protects the price of {code}.</source>
        <translation>當日沒有有效合約保護 {code} 的價格。</translation>
    </message>
    <message>
        <source>Only what was refused can be sent again.</source>
        <translation>只有被拒絕的項目可以重新送出。</translation>
    </message>
    <message>
        <source>{name}, who made this, may not do it any more: refuse it, or make it anew.</source>
        <translation>提出人 {name} 已無此權限：請駁回，或重新提出。</translation>
    </message>
    <message>
        <source>{name} wrote this draft: let them publish it, or save it once more under your own name.</source>
        <translation>此草稿由 {name} 撰寫：請由其發布，或以您的名義重新儲存。</translation>
    </message>
    <message>
        <source>Nothing of {code} was on hand that lost by the lower price.</source>
        <translation>{code} 當時沒有因降價而受損的庫存。</translation>
    </message>
    <message>
        <source>The price of {code} did not fall then.</source>
        <translation>{code} 當時並未降價。</translation>
    </message>
    <message>
        <source>{number} is answered already.</source>
        <translation>{number} 已答覆。</translation>
    </message>
    <message>
        <source>This fall of the price of {code} is claimed already.</source>
        <translation>{code} 此次降價已申請過。</translation>
    </message>
    <message>
        <source>The books give another amount than the screen showed; it counts.</source>
        <translation>帳上金額與畫面所示不同，以帳上為準。</translation>
    </message>
    <message>
        <source>The days in which the lower price of {code} could be claimed are over.</source>
        <translation>{code} 降價的申請期限已過。</translation>
    </message>
    <message>
        <source>Reckoned anew from the deliveries: the books count.</source>
        <translation>已依到貨重新計算，以帳上為準。</translation>
    </message>
    <message>
        <source>No contract gives a rebate for this quarter.</source>
        <translation>沒有合約約定這一季的返利。</translation>
    </message>
    <message>
        <source>Say under which reference it was paid.</source>
        <translation>請填寫兌付憑證號碼。</translation>
    </message>
    <message>
        <source>Return {number} has been answered already.</source>
        <translation>退貨單 {number} 已有答覆。</translation>
    </message>
    <message>
        <source>The goods of return {number} have left, or it was refused: there is nothing to take back.</source>
        <translation>退貨單 {number} 的商品已寄出，或申請已被拒絕，無法撤回。</translation>
    </message>
    <message>
        <source>Return {number} is not granted yet.</source>
        <translation>退貨單 {number} 尚未獲同意。</translation>
    </message>
    <message>
        <source>Return {number} has not been sent.</source>
        <translation>退貨單 {number} 尚未送出。</translation>
    </message>
    <message>
        <source>Past the return quota of the contract: a person decides.</source>
        <translation>超出合約的退貨額度：須由原廠人員決定。</translation>
    </message>
    <message>
        <source>{code}: only {left} of this delivery can still be sent back.</source>
        <translation>{code}：此次到貨最多還可退 {left}。</translation>
    </message>
    <message>
        <source>This return is not known here.</source>
        <translation>此處沒有這張退貨單。</translation>
    </message>
    <message>
        <source>The role {role} may not approve anything.</source>
        <translation>角色 {role} 沒有簽核權限。</translation>
    </message>
    <message>
        <source>{code} is a draft and has not begun.</source>
        <translation>{code} 還是草稿，尚未開始。</translation>
    </message>
    <message>
        <source>{code}: days that have passed stay as they were.</source>
        <translation>{code}：已過的日子不能更改。</translation>
    </message>
    <message>
        <source>A rule needs one to {most} steps, and whom to ask when it waits too long.</source>
        <translation>規則需要一至 {most} 關，逾時上呈也須填寫對象。</translation>
    </message>
    <message>
        <source>Say what the rule is for.</source>
        <translation>請填寫規則適用的事項。</translation>
    </message>
    <message>
        <source>{code} is published and stays as it is: end it and make a new version.</source>
        <translation>{code} 已發布，不能更改：請終止後另立新版本。</translation>
    </message>
    <message>
        <source>Somebody is asked about {code}: until then it stays as it is.</source>
        <translation>{code} 待核准，核准前維持不變。</translation>
    </message>
    <message>
        <source>{code}: {quantity} unit needs {quantity} serial number; given: {serials}.</source>
        <translation>{code}：{quantity} 件需要 {quantity} 個序號，目前 {serials} 個。</translation>
    </message>
    <message>
        <source>{code}: {quantity} units need {quantity} serial numbers; given: {serials}.</source>
        <translation>{code}：{quantity} 件需要 {quantity} 個序號，目前 {serials} 個。</translation>
    </message>
    <message>
        <source>{name} has to sign in on this PC once with a connection before head office takes this from here.</source>
        <translation>{name} 須先在這台電腦連線登入一次，總部才會受理。</translation>
    </message>
    <message>
        <source>This recovery key has been saved already.</source>
        <translation>此復原金鑰已儲存。</translation>
    </message>
    <message>
        <source>This is no recovery key.</source>
        <translation>這不是復原金鑰。</translation>
    </message>
    <message>
        <source>Waiting too long would lead from {chain} to {other}, back to those who wait: name somebody else.</source>
        <translation>逾時會從 {chain} 轉給 {other}，又回到原簽核人：請改選其他人。</translation>
    </message>
    <message>
        <source>Two rules from the same amount contradict each other: {chain} and {other}.</source>
        <translation>同一金額起有兩條互相矛盾的規則：{chain} 與 {other}。</translation>
    </message>
    <message>
        <source>This rule is not known here.</source>
        <translation>此處沒有這條規則。</translation>
    </message>
    <message>
        <source>{code} and {other} speak of the same sales with equal rank. Change one, or end it.</source>
        <translation>{code} 與 {other} 以相同優先順序適用於同一交易。請更改或終止其一。</translation>
    </message>
    <message>
        <source>The gifts of {code} and {other} earn each other in a circle.</source>
        <translation>{code} 與 {other} 的贈品互相觸發，形成循環。</translation>
    </message>
    <message>
        <source>A season begins and ends on a day of the year, such as 1215.</source>
        <translation>季節額度的起訖須為月日，例如 1215。</translation>
    </message>
    <message>
        <source>Head office has something else under the same mark. Please call support.</source>
        <translation>總部在同一個識別碼下已有另一筆資料，請洽客服。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} goes back with {number} already.</source>
        <translation>{code} 的序號 {serial} 已在退貨單 {number} 上。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} did not come with this delivery.</source>
        <translation>{code} 的序號 {serial} 不是這次到貨的。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} was not sent with {number}.</source>
        <translation>{code} 的序號 {serial} 不在退貨單 {number} 上。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} went back to the manufacturer.</source>
        <translation>{code} 的序號 {serial} 已退回原廠。</translation>
    </message>
    <message>
        <source>Another PC sent this serial number back to the manufacturer. Look at the goods.</source>
        <translation>另一台電腦已把此序號退回原廠。請查看實物。</translation>
    </message>
    <message>
        <source>Enter what is shipped.</source>
        <translation>請輸入出貨內容。</translation>
    </message>
    <message>
        <source>This shipment has been saved already.</source>
        <translation>此出貨單已儲存過。</translation>
    </message>
    <message>
        <source>A shipment has at most {most} lines.</source>
        <translation>一張出貨單最多 {most} 行。</translation>
    </message>
    <message>
        <source>Whoever signs writes their name.</source>
        <translation>請填寫簽署人姓名。</translation>
    </message>
    <message>
        <source>Sold below the floor that the shop had laid down by then. The sale stands; look at it.</source>
        <translation>售價低於當時本店已訂的底價。銷售有效，請查看。</translation>
    </message>
    <message>
        <source>{by} has decided this step already.</source>
        <translation>{by} 已簽過這一關。</translation>
    </message>
    <message>
        <source>Others decide before.</source>
        <translation>須由前一關先簽。</translation>
    </message>
    <message>
        <source>This step is not part of the approval.</source>
        <translation>這一關不屬於此簽核。</translation>
    </message>
    <message>
        <source>The successors lead in a circle: {code}.</source>
        <translation>替代料號形成循環：{code}。</translation>
    </message>
    <message>
        <source>The successor {code} is not known.</source>
        <translation>查無替代料號 {code}。</translation>
    </message>
    <message>
        <source>The tax of a line is not valid.</source>
        <translation>有一行的稅別無效。</translation>
    </message>
    <message>
        <source>A template needs at least one line.</source>
        <translation>範本至少需要一行。</translation>
    </message>
    <message>
        <source>This template is not known here.</source>
        <translation>查無此範本。</translation>
    </message>
    <message>
        <source>This cannot be agreed on: look at the amount, the days or the steps.</source>
        <translation>條款不成立：請檢查金額、天數或級距。</translation>
    </message>
    <message>
        <source>Something must be written here.</source>
        <translation>此處必須填寫。</translation>
    </message>
    <message>
        <source>This slice has been saved already.</source>
        <translation>這筆預留已經存過了。</translation>
    </message>
    <message>
        <source>Nothing is left of this slice.</source>
        <translation>這筆預留已無餘額。</translation>
    </message>
    <message>
        <source>This slice is not known here.</source>
        <translation>此處沒有這筆預留。</translation>
    </message>
    <message>
        <source>{timezone} is no time zone: write it like Asia/Taipei.</source>
        <translation>{timezone} 不是時區，請寫成 Asia/Taipei 這樣。</translation>
    </message>
    <message>
        <source>{code}: what the screen said of the price cannot be read.</source>
        <translation>{code}：無法讀取畫面上的價格依據。</translation>
    </message>
    <message>
        <source>A unit is needed.</source>
        <translation>需要單位。</translation>
    </message>
    <message>
        <source>{name} cannot be a sign-in name.</source>
        <translation>{name} 不能作為登入名稱。</translation>
    </message>
    <message>
        <source>The sign-in name {name} is taken.</source>
        <translation>登入名稱 {name} 已被使用。</translation>
    </message>
    <message>
        <source>This person is not known here.</source>
        <translation>查無此人員。</translation>
    </message>
    <message>
        <source>Voucher {subject} does not count yet.</source>
        <translation>優惠碼 {subject} 尚未生效。</translation>
    </message>
    <message>
        <source>Voucher {subject} gives nothing for these lines.</source>
        <translation>優惠碼 {subject} 不適用這些明細。</translation>
    </message>
    <message>
        <source>Voucher {subject} is used up: what it gave is off, and the order may wait.</source>
        <translation>優惠碼 {subject} 已用完：優惠已取消，訂單可能需等待處理。</translation>
    </message>
    <message>
        <source>Voucher {subject} is not known for this shop, or is over.</source>
        <translation>本店沒有優惠碼 {subject}，或已過期。</translation>
    </message>
    <message>
        <source>These numbers have been saved already.</source>
        <translation>這批號碼已經存過了。</translation>
    </message>
    <message>
        <source>These numbers are not known here.</source>
        <translation>此處沒有這批號碼。</translation>
    </message>
    <message>
        <source>Head office has not said yet that nobody else has these numbers.</source>
        <translation>總部尚未確認這批號碼沒有別人使用。</translation>
    </message>
    <message>
        <source>No PC of this shop has the letter {letter}: it stands in the numbers of its papers.</source>
        <translation>本店沒有代號為 {letter} 的電腦；代號寫在該電腦開出的單號裡。</translation>
    </message>
    <message>
        <source>{subject} stands on a paper whose sale does not count: void it with a reason.</source>
        <translation>{subject} 開立在一張不成立的銷售單上，請註明原因作廢。</translation>
    </message>
    <message>
        <source>{number} is not one of these numbers.</source>
        <translation>{number} 不在這批號碼內。</translation>
    </message>
    <message>
        <source>{number} is used already: take the next one, and void this paper.</source>
        <translation>{number} 已經用過：請用下一號，並作廢這張。</translation>
    </message>
    <message>
        <source>{number} is void already.</source>
        <translation>{number} 已經作廢。</translation>
    </message>
    <message>
        <source>A prefix, a first and a last number, at most {most} of them, for one PC.</source>
        <translation>須有字軌、起號與迄號，最多 {most} 個，並指定一台電腦。</translation>
    </message>
    <message>
        <source>These numbers do not count on that day; their last is {until}.</source>
        <translation>這批號碼在那天不能使用；最後一天是 {until}。</translation>
    </message>
    <message>
        <source>PC {letter} has some of these already: from {first} to {last}.</source>
        <translation>電腦 {letter} 已有其中一部分：{first} 至 {last}。</translation>
    </message>
    <message>
        <source>This sale bears {number} already: void that first.</source>
        <translation>這筆銷售已有號碼 {number}：請先作廢。</translation>
    </message>
    <message>
        <source>This order owes less by now: what is left of the payment is an advance.</source>
        <translation>此訂單的欠款已變少：付款餘額列為預收款。</translation>
    </message>
    <message>
        <source>The bills take more than was paid, or one of them stands there twice.</source>
        <translation>帳單合計超過付款金額，或有帳單重複。</translation>
    </message>
    <message>
        <source>{number} is not waiting for your answer.</source>
        <translation>{number} 並未等待您的回覆。</translation>
    </message>
    <message>
        <source>This difference is not known here.</source>
        <translation>這裡沒有這筆差異。</translation>
    </message>
    <message>
        <source>{number} is settled, or was taken back.</source>
        <translation>{number} 已了結或已撤回。</translation>
    </message>
    <message>
        <source>Head office has been shown {number} already.</source>
        <translation>{number} 已送交原廠。</translation>
    </message>
    <message>
        <source>This line of your own list is saved already.</source>
        <translation>這筆自有帳目已存檔。</translation>
    </message>
    <message>
        <source>This line of your own list is not here any more.</source>
        <translation>這筆自有帳目已不在這裡。</translation>
    </message>
    <message>
        <source>{number} is about the same document: go on with that one.</source>
        <translation>{number} 已針對同一單據：請續辦該筆。</translation>
    </message>
    <message>
        <source>This match was taken back already.</source>
        <translation>此對應已取消。</translation>
    </message>
    <message>
        <source>One of these is matched already: look at them again.</source>
        <translation>其中有已對應的項目：請重新檢視。</translation>
    </message>
    <message>
        <source>At most {most} at once.</source>
        <translation>一次最多 {most} 筆。</translation>
    </message>
    <message>
        <source>The amount is the same on both sides: there is nothing to dispute.</source>
        <translation>雙方金額相同，沒有差異可提。</translation>
    </message>
    <message>
        <source>Choose something on both sides.</source>
        <translation>請在兩邊各選至少一筆。</translation>
    </message>
    <message>
        <source>{number} is saved already.</source>
        <translation>{number} 已存檔。</translation>
    </message>
    <message>
        <source>Money that comes on {day} has not come yet.</source>
        <translation>{day} 的款項尚未到帳。</translation>
    </message>
    <message>
        <source>{number} says something else than what you saw: let it arrive whole, and look at it again.</source>
        <translation>{number} 與您所見不同：請等資料完整到達後再檢視。</translation>
    </message>
    <message>
        <source>{number} was confirmed by {by}.</source>
        <translation>{number} 已由 {by} 確認。</translation>
    </message>
    <message>
        <source>The last statement ends on {day}: the next begins on the day after, or is that one once more.</source>
        <translation>上一張對帳單結束於 {day}：下一張須從次日開始，或重開同一期間。</translation>
    </message>
    <message>
        <source>A newer version had come: this was taken over to it, as far as it says the same.</source>
        <translation>已有新版對帳單：內容相同的部分已移至新版。</translation>
    </message>
    <message>
        <source>Only days that are over are stated: choose an earlier last day.</source>
        <translation>只能對已結束的日子開立：請選較早的截止日。</translation>
    </message>
    <message>
        <source>{number} is not drawn up yet.</source>
        <translation>{number} 尚未開立。</translation>
    </message>
    <message>
        <source>Of {number} there is version {version} by now: open that one.</source>
        <translation>{number} 已有第 {version} 版：請開啟新版。</translation>
    </message>
    <message>
        <source>A statement has at most {most} lines: choose fewer days.</source>
        <translation>一張對帳單最多 {most} 行：請縮短期間。</translation>
    </message>
    <message>
        <source>This statement is not known here.</source>
        <translation>這裡沒有這張對帳單。</translation>
    </message>
    <message>
        <source>A ticket cannot name a document of this kind. Write its number instead.</source>
        <translation>工單不能引用這類單據，請改為寫上單號。</translation>
    </message>
    <message>
        <source>Only a dealer opens tickets: ask the dealer to, and answer there.</source>
        <translation>工單只能由經銷商建立：請經銷商建單，再於該工單答覆。</translation>
    </message>
    <message>
        <source>This has been saved already.</source>
        <translation>這一則已經儲存過了。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Choose a later one, or none.</source>
        <translation>最後一天早於第一天，請選較晚的日期或留空。</translation>
    </message>
    <message>
        <source>{name} is nobody who answers tickets. Choose somebody from the list.</source>
        <translation>{name} 不負責答覆工單，請從清單中選人。</translation>
    </message>
    <message>
        <source>“{title}” has been ended already.</source>
        <translation>「{title}」已經結束。</translation>
    </message>
    <message>
        <source>This known problem is not here.</source>
        <translation>這裡沒有這則已知問題。</translation>
    </message>
    <message>
        <source>Choose from 1 to 5.</source>
        <translation>請選 1 到 5 分。</translation>
    </message>
    <message>
        <source>{name} sees to {number} already.</source>
        <translation>{number} 已由 {name} 負責。</translation>
    </message>
    <message>
        <source>Ticket {number} has been saved already.</source>
        <translation>工單 {number} 已經儲存過了。</translation>
    </message>
    <message>
        <source>This kind of ticket is not known.</source>
        <translation>不認得這種工單類別。</translation>
    </message>
    <message>
        <source>{number} is past that: the other side acted meanwhile. Look at the thread; what is closed can be opened again.</source>
        <translation>{number} 的狀態已改變：對方已先處理。請看往來記錄；已結案的可以重新開啟。</translation>
    </message>
    <message>
        <source>This ticket is not known here.</source>
        <translation>這裡沒有這張工單。</translation>
    </message>
    <message>
        <source>The manufacturer had called it solved meanwhile: with what you wrote it is open again.</source>
        <translation>原廠其間已標為解決；因您的留言，工單已重新開啟。</translation>
    </message>
    <message>
        <source>These answers are saved already.</source>
        <translation>這份答案已經存好了。</translation>
    </message>
    <message>
        <source>There is no text in it yet.</source>
        <translation>內容還是空的。</translation>
    </message>
    <message>
        <source>This is for the people of dealers; head office sees what they did.</source>
        <translation>這是給經銷商人員用的；總部看得到他們的完成情形。</translation>
    </message>
    <message>
        <source>{title} takes the place of the version before it at once: let it begin today or earlier.</source>
        <translation>〈{title}〉一發布就取代前一版：生效日請訂在今天或更早。</translation>
    </message>
    <message>
        <source>It counts from {day}: read it then.</source>
        <translation>{day} 起才生效，屆時再讀。</translation>
    </message>
    <message>
        <source>The last day of {title} is past: give it a later one.</source>
        <translation>〈{title}〉的截止日已過：請改成較晚的日期。</translation>
    </message>
    <message>
        <source>{title} is published: begin a new version of it.</source>
        <translation>〈{title}〉已發布：請另開新版本。</translation>
    </message>
    <message>
        <source>A newer version has the place of {title} already.</source>
        <translation>〈{title}〉已被較新的版本取代。</translation>
    </message>
    <message>
        <source>This material is not known here.</source>
        <translation>這裡沒有這份資料。</translation>
    </message>
    <message>
        <source>{title} was withdrawn.</source>
        <translation>〈{title}〉已撤回。</translation>
    </message>
    <message>
        <source>Question {number} cannot be answered: it needs words, two options or more, and one of them right.</source>
        <translation>第 {number} 題無法作答：要有題目、至少兩個選項，其中至少一個正確。</translation>
    </message>
    <message>
        <source>{title} has no quiz.</source>
        <translation>〈{title}〉沒有測驗。</translation>
    </message>
    <message>
        <source>Only a course has a quiz.</source>
        <translation>只有課程才有測驗。</translation>
    </message>
    <message>
        <source>These answers were to a version of {subject} that had lost its place by then: they are kept, and give no certificate. Read the new version and take its quiz.</source>
        <translation>這份答案是針對〈{subject}〉的舊版，作答時已被取代：答案會保留，但不發證書。請讀新版並作答新版的測驗。</translation>
    </message>
    <message>
        <source>A quiz has 1 to {most} questions, passes at 1 to 100 %, and counts in whole days of ten years at most.</source>
        <translation>測驗要有 1 到 {most} 題，及格標準 1 到 100 %，天數為整數，最長十年。</translation>
    </message>
    <message>
        <source>You may take this quiz again from {day}.</source>
        <translation>{day} 起可以再考一次。</translation>
    </message>
    <message>
        <source>Question {number} has no answer yet.</source>
        <translation>第 {number} 題還沒作答。</translation>
    </message>
    <message>
        <source>Material is for people of dealers: choose their roles.</source>
        <translation>資料是給經銷商人員的：請選他們的職務。</translation>
    </message>
    <message>
        <source>It needs a title.</source>
        <translation>請填標題。</translation>
    </message>
</context>
<context>
    <name>reminding</name>
    <message>
        <source>Refused: {what}</source>
        <translation>已被拒：{what}</translation>
    </message>
    <message>
        <source>{what}. {why}</source>
        <translation>{what}。{why}</translation>
    </message>
</context>
<context>
    <name>return</name>
    <message>
        <source>Goods to send back</source>
        <translation>待退回原廠</translation>
    </message>
    <message>
        <source>Returns to settle</source>
        <translation>待處理的經銷商退貨</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已申請</translation>
    </message>
    <message>
        <source>Past the quota</source>
        <translation>超出退貨額度</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>退回途中</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已入貸項</translation>
    </message>
    <message>
        <source>No contract in force speaks of this product: a person decides.</source>
        <translation>目前沒有合約涵蓋此商品，須由原廠人員決定。</translation>
    </message>
    <message>
        <source>Quota {quota}, used {used}, asked {asked}: a person decides.</source>
        <translation>退貨額度 {quota}，已用 {used}，本次申請 {asked}：須由原廠人員決定。</translation>
    </message>
    <message>
        <source>Within the quota of the contract: {left} are left of {quota}.</source>
        <translation>在合約退貨額度內：{quota} 中尚餘 {left}。</translation>
    </message>
</context>
<context>
    <name>sale</name>
    <message>
        <source>Cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>轉帳</translation>
    </message>
    <message>
        <source>Mobile payment</source>
        <translation>行動支付</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售出</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Nothing sold yet today</source>
        <translation>今天還沒有銷售</translation>
    </message>
    <message>
        <source>{count} of them has run out</source>
        <translation>其中 {count} 張已過期</translation>
    </message>
    <message>
        <source>{count} of them have run out</source>
        <translation>其中 {count} 張已過期</translation>
    </message>
    <message>
        <source>Today&apos;s takings</source>
        <translation>今日收款</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>有效報價</translation>
    </message>
</context>
<context>
    <name>scanning</name>
    <message>
        <source>{port} cannot be opened: nothing is plugged in, or another program has it. It is tried again by itself.</source>
        <translation>無法開啟 {port}：沒有插上裝置，或被其他程式佔用。系統會自動重試。</translation>
    </message>
</context>
<context>
    <name>statement</name>
    <message>
        <source>Statements to confirm</source>
        <translation>待確認的對帳單</translation>
    </message>
    <message>
        <source>Differences to answer</source>
        <translation>待回覆的差異</translation>
    </message>
    <message>
        <source>Payments that no bill took</source>
        <translation>未沖帳的付款</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>已對應</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>爭議中</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>參考</translation>
    </message>
    <message>
        <source>What</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>對方單據</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>About</source>
        <translation>單據</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>對帳單</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>經銷商帳</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>雙方說明</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Advance left</source>
        <translation>預收餘額</translation>
    </message>
    <message>
        <source>0–30 days</source>
        <translation>0–30 天</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60 天</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90 天</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>90 天以上</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>預收</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Being drawn up</source>
        <translation>開立中</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建議對應</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>金額不同</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>未對應</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已註記</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回覆</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已駁回</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>出貨</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>到貨異常</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Rebate</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Price protection</source>
        <translation>價格保護</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>Correction of earlier periods</source>
        <translation>前期更正</translation>
    </message>
    <message>
        <source>Own list</source>
        <translation>自有帳目</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>單號相同</translation>
    </message>
    <message>
        <source>Same amount, near day</source>
        <translation>金額相同、日期相近</translation>
    </message>
    <message>
        <source>Nearly the same amount</source>
        <translation>金額相近</translation>
    </message>
    <message>
        <source>Several add up</source>
        <translation>多筆合計</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>時間差</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Return not booked</source>
        <translation>退貨未入帳</translation>
    </message>
    <message>
        <source>Payment not booked</source>
        <translation>付款未入帳</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>運費</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>稅額</translation>
    </message>
    <message>
        <source>Booked twice</source>
        <translation>重複入帳</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Opening {opening} {sign} {moved} = closing {closing} {currency}</source>
        <translation>期初 {opening} {sign} {moved} = 期末 {closing} {currency}</translation>
    </message>
    <message>
        <source>Matched: {matched} / {lines}</source>
        <translation>已對應 {matched} / {lines}</translation>
    </message>
    <message>
        <source>{amount} disputed</source>
        <translation>爭議 {amount}</translation>
    </message>
    <message>
        <source>{amount} agreed, confirmed by {by}</source>
        <translation>確認 {amount}，確認人 {by}</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>Receipt</source>
        <translation>收貨</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回原廠</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>調撥</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>庫存調整</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盤點</translation>
    </message>
    <message>
        <source>{came} of {asked} unit</source>
        <translation>已點 {came} / {asked}</translation>
    </message>
    <message>
        <source>{came} of {asked} units</source>
        <translation>已點 {came} / {asked}</translation>
    </message>
    <message>
        <source>{count} line has been taken in before.</source>
        <translation>先前已收 {count} 行。</translation>
    </message>
    <message>
        <source>{count} lines have been taken in before.</source>
        <translation>先前已收 {count} 行。</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遺失</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>盤盈</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>過期</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>樣品</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>自用</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>期初庫存</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Short {units}</source>
        <translation>短少 {units}</translation>
    </message>
    <message>
        <source>Over {units}</source>
        <translation>多出 {units}</translation>
    </message>
    <message>
        <source>Damaged {units}</source>
        <translation>損壞 {units}</translation>
    </message>
    <message>
        <source>Not on the papers {units}</source>
        <translation>單上沒有 {units}</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>負庫存</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>沒有在途的貨</translation>
    </message>
    <message>
        <source>The first left {age}</source>
        <translation>最早一批 {age}出貨</translation>
    </message>
    <message>
        <source>{counted} of {lines} product counted</source>
        <translation>已盤 {counted} / {lines} 項</translation>
    </message>
    <message>
        <source>{counted} of {lines} products counted</source>
        <translation>已盤 {counted} / {lines} 項</translation>
    </message>
    <message>
        <source>Deliveries to receive</source>
        <translation>待收貨</translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation>低於安全量</translation>
    </message>
    <message>
        <source>Open counts</source>
        <translation>進行中的盤點</translation>
    </message>
    <message>
        <source>Claims without an answer</source>
        <translation>未答覆的收貨索賠</translation>
    </message>
    <message>
        <source>Claims to settle</source>
        <translation>待處理的收貨索賠</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>盤點中</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已過帳</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放棄</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收貨</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>收貨單</translation>
    </message>
</context>
<context>
    <name>ticket</name>
    <message>
        <source>{count} is late</source>
        <translation>{count} 張逾期</translation>
    </message>
    <message>
        <source>{count} are late</source>
        <translation>{count} 張逾期</translation>
    </message>
    <message>
        <source>Answers of head office</source>
        <translation>總部的答覆</translation>
    </message>
    <message>
        <source>Tickets to answer</source>
        <translation>待答覆工單</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Sees to it</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>輪到</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>緊急程度</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>首次答覆</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>{name}: an answer is promised for tomorrow.</source>
        <translation>{name}：承諾明天答覆。</translation>
    </message>
    <message>
        <source>{name}: an answer is promised for today.</source>
        <translation>{name}：承諾今天答覆。</translation>
    </message>
    <message>
        <source>{name}: the promised answer is late.</source>
        <translation>{name}：答覆已逾期。</translation>
    </message>
    <message>
        <source>Head office has answered: {name}</source>
        <translation>總部已答覆：{name}</translation>
    </message>
    <message>
        <source>Known problem: {name}</source>
        <translation>已知問題：{name}</translation>
    </message>
    <message>
        <source>Technical support</source>
        <translation>技術支援</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>諮詢</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation>訂貨</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交貨</translation>
    </message>
    <message>
        <source>Account and payment</source>
        <translation>帳務與付款</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>可以等</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>Work stands still</source>
        <translation>工作停擺</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已指派</translation>
    </message>
    <message>
        <source>Waits for the dealer</source>
        <translation>等待經銷商</translation>
    </message>
    <message>
        <source>Waits for head office</source>
        <translation>等待總部</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已結案</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>opened the ticket</source>
        <translation>建立工單</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>答覆</translation>
    </message>
    <message>
        <source>asked back</source>
        <translation>反問</translation>
    </message>
    <message>
        <source>assigned it to {whom}</source>
        <translation>指派給 {whom}</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>solved it</source>
        <translation>提出解決方法</translation>
    </message>
    <message>
        <source>confirmed that it is solved</source>
        <translation>確認已解決</translation>
    </message>
    <message>
        <source>needs no answer any more</source>
        <translation>不再需要答覆</translation>
    </message>
    <message>
        <source>opened it again</source>
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>索賠</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>報備</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合約</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>銷售單</translation>
    </message>
    <message>
        <source>noted, for head office alone</source>
        <translation>記下，只給總部看</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>總部</translation>
    </message>
    <message>
        <source>The dealer</source>
        <translation>經銷商</translation>
    </message>
    <message>
        <source>Answer promised by {day}</source>
        <translation>承諾於 {day} 前答覆</translation>
    </message>
    <message>
        <source>Late: an answer was promised by {day}</source>
        <translation>已逾期：承諾於 {day} 前答覆</translation>
    </message>
    <message>
        <source>Answered {day}, as promised</source>
        <translation>已於 {day} 如期答覆</translation>
    </message>
    <message>
        <source>Answered {day}, promised by {promised}</source>
        <translation>{day} 才答覆，承諾期限為 {promised}</translation>
    </message>
    <message>
        <source>Late: {day}</source>
        <translation>逾期：{day}</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>如期</translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation>逾期答覆</translation>
    </message>
    <message>
        <source>Ask head office</source>
        <translation>詢問總部</translation>
    </message>
</context>
<context>
    <name>ticket_terms</name>
    <message>
        <source>Work stands still, working days</source>
        <translation>工作停擺，上班日數</translation>
    </message>
    <message>
        <source>Urgent, working days</source>
        <translation>緊急，上班日數</translation>
    </message>
    <message>
        <source>Normal, working days</source>
        <translation>一般，上班日數</translation>
    </message>
    <message>
        <source>Can wait, working days</source>
        <translation>可以等，上班日數</translation>
    </message>
    <message>
        <source>Solved closes by itself, working days</source>
        <translation>已解決後自動結案，上班日數</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>{count} certificate to renew</source>
        <translation>{count} 張證書待更新</translation>
    </message>
    <message>
        <source>{count} certificates to renew</source>
        <translation>{count} 張證書待更新</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>待讀</translation>
    </message>
    <message>
        <source>The certificate ends today: {name}.</source>
        <translation>證書今天到期：{name}。</translation>
    </message>
    <message>
        <source>The certificate ends in {count} day: {name}.</source>
        <translation>證書 {count} 天後到期：{name}。</translation>
    </message>
    <message>
        <source>The certificate ends in {count} days: {name}.</source>
        <translation>證書 {count} 天後到期：{name}。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Product sheet</source>
        <translation>產品規格表</translation>
    </message>
    <message>
        <source>Sales material</source>
        <translation>銷售資料</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>課程</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已預告</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Certificate ended</source>
        <translation>證書已到期</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>已取得證書</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Certified for good</source>
        <translation>證書永久有效</translation>
    </message>
    <message>
        <source>Certified until {last}</source>
        <translation>證書至 {last}</translation>
    </message>
    <message>
        <source>Ended on {last}</source>
        <translation>{last} 已到期</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>舊版</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>及格</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未及格</translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>Attention list  F11</source>
        <translation>待處理清單  F11</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>Nobody could be asked for a newer version.</source>
        <translation>目前無法詢問是否有新版本。</translation>
    </message>
    <message>
        <source>A newer version was offered that is not the manufacturer&apos;s: it was not taken. Tell the manufacturer.</source>
        <translation>有人提供了並非來自原廠的新版本，未予安裝。請通知原廠。</translation>
    </message>
    <message>
        <source>What is said about newer versions is too old to be believed. Look whether the clock of this PC is right.</source>
        <translation>新版本的資訊過舊，不可採信。請檢查這台電腦的時鐘是否正確。</translation>
    </message>
    <message>
        <source>What was said about newer versions is older than what this PC has seen.</source>
        <translation>收到的版本資訊比這台電腦先前看過的還舊，未予採用。</translation>
    </message>
    <message>
        <source>More came than belongs to the newer version: it was not taken.</source>
        <translation>收到的資料超出新版本應有的大小，未予安裝。</translation>
    </message>
    <message>
        <source>The newer version comes too slowly. The next try goes on from there.</source>
        <translation>新版本下載過慢。已收到的部分會保留，下次從中斷處繼續。</translation>
    </message>
    <message>
        <source>A virus scanner or another program holds a file of the newer version.</source>
        <translation>其他程式（可能是防毒軟體）佔用了新版本的檔案，稍後會再試。</translation>
    </message>
    <message>
        <source>Somebody else on this PC is just taking the newer version.</source>
        <translation>這台電腦上的另一位使用者正在安裝新版本。</translation>
    </message>
    <message>
        <source>The program lies on a drive of another PC: whoever looks after that drive has to bring newer versions.</source>
        <translation>程式位於其他電腦的磁碟上，新版本須由該磁碟的管理人員安裝。</translation>
    </message>
    <message>
        <source>The disk is too full for the newer version.</source>
        <translation>磁碟空間不足，無法安裝新版本。</translation>
    </message>
    <message>
        <source>This PC may not write to the program&apos;s folder: no newer version can come.</source>
        <translation>這台電腦無權寫入程式資料夾，無法安裝新版本。</translation>
    </message>
    <message>
        <source>The disk refused the newer version. Have the disk looked at.</source>
        <translation>磁碟無法寫入新版本，請檢查磁碟。</translation>
    </message>
    <message>
        <source>Version {version}. Version {ready} is taken at the next start.</source>
        <translation>版本 {version}。版本 {ready} 已就緒，下次啟動時生效。</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>版本 {version}。</translation>
    </message>
</context>
<context>
    <name>verb</name>
    <message>
        <source>Place order</source>
        <translation>下訂單</translation>
    </message>
    <message>
        <source>Amend order</source>
        <translation>修改訂單</translation>
    </message>
    <message>
        <source>Accept order</source>
        <translation>接受訂單</translation>
    </message>
    <message>
        <source>Add location</source>
        <translation>新增倉位</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>新增人員</translation>
    </message>
    <message>
        <source>Adjust order line</source>
        <translation>調整訂單行</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>庫存調整</translation>
    </message>
    <message>
        <source>Allocate order</source>
        <translation>分配訂單</translation>
    </message>
    <message>
        <source>Answer cancellation</source>
        <translation>答覆取消申請</translation>
    </message>
    <message>
        <source>Block dealer</source>
        <translation>暫停經銷商</translation>
    </message>
    <message>
        <source>Cancel count</source>
        <translation>取消盤點</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消訂單</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>修改客戶</translation>
    </message>
    <message>
        <source>Change location</source>
        <translation>修改倉位</translation>
    </message>
    <message>
        <source>Change product status</source>
        <translation>變更商品狀態</translation>
    </message>
    <message>
        <source>Change the house&apos;s settings</source>
        <translation>變更總部設定</translation>
    </message>
    <message>
        <source>Accept matches</source>
        <translation>接受對應</translation>
    </message>
    <message>
        <source>Have read material</source>
        <translation>確認已讀資料</translation>
    </message>
    <message>
        <source>New recovery key of the shop</source>
        <translation>新的門市復原金鑰</translation>
    </message>
    <message>
        <source>Answer about more time</source>
        <translation>答覆延期</translation>
    </message>
    <message>
        <source>Approve registration</source>
        <translation>核准報備</translation>
    </message>
    <message>
        <source>Answer price protection</source>
        <translation>答覆價格保護</translation>
    </message>
    <message>
        <source>Answer rebate claim</source>
        <translation>答覆返利申請</translation>
    </message>
    <message>
        <source>Answer return</source>
        <translation>回覆退貨</translation>
    </message>
    <message>
        <source>Answer a difference</source>
        <translation>回覆差異</translation>
    </message>
    <message>
        <source>Answer ticket</source>
        <translation>答覆工單</translation>
    </message>
    <message>
        <source>Ask the dealer</source>
        <translation>詢問經銷商</translation>
    </message>
    <message>
        <source>Assign ticket</source>
        <translation>指派工單</translation>
    </message>
    <message>
        <source>Attach a file to a ticket</source>
        <translation>工單附加檔案</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附加檔案</translation>
    </message>
    <message>
        <source>Ask to send goods back</source>
        <translation>申請退回商品</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申請延期</translation>
    </message>
    <message>
        <source>Book an adjustment</source>
        <translation>登錄調整</translation>
    </message>
    <message>
        <source>Change draft of a contract</source>
        <translation>修改合約草稿</translation>
    </message>
    <message>
        <source>Change registration</source>
        <translation>修改報備</translation>
    </message>
    <message>
        <source>Change shop</source>
        <translation>修改門市資料</translation>
    </message>
    <message>
        <source>Change terms</source>
        <translation>變更交易條件</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>修改人員</translation>
    </message>
    <message>
        <source>Claim price protection</source>
        <translation>申請價格保護</translation>
    </message>
    <message>
        <source>Claim rebate</source>
        <translation>申請返利</translation>
    </message>
    <message>
        <source>Close registration</source>
        <translation>結案</translation>
    </message>
    <message>
        <source>Close line</source>
        <translation>結清訂單行</translation>
    </message>
    <message>
        <source>Close remainder</source>
        <translation>結束未出餘量</translation>
    </message>
    <message>
        <source>Confirm statement</source>
        <translation>確認對帳單</translation>
    </message>
    <message>
        <source>Quote to sale</source>
        <translation>報價轉銷售</translation>
    </message>
    <message>
        <source>Sign contract for the manufacturer</source>
        <translation>原廠簽署合約</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>Deactivate customer</source>
        <translation>停用客戶</translation>
    </message>
    <message>
        <source>Decide approval</source>
        <translation>簽核</translation>
    </message>
    <message>
        <source>Let somebody stand in</source>
        <translation>設定代理人</translation>
    </message>
    <message>
        <source>Dispute registration</source>
        <translation>報備異議</translation>
    </message>
    <message>
        <source>Draft contract</source>
        <translation>起草合約</translation>
    </message>
    <message>
        <source>Draft material</source>
        <translation>草擬資料</translation>
    </message>
    <message>
        <source>Draft special price</source>
        <translation>擬定特價</translation>
    </message>
    <message>
        <source>Draft promotion</source>
        <translation>擬定促銷</translation>
    </message>
    <message>
        <source>Take a line off the own list</source>
        <translation>移除自有帳目</translation>
    </message>
    <message>
        <source>Drop template</source>
        <translation>刪除範本</translation>
    </message>
    <message>
        <source>End contract</source>
        <translation>終止合約</translation>
    </message>
    <message>
        <source>End a price of the counter</source>
        <translation>終止櫃檯價格</translation>
    </message>
    <message>
        <source>End limit</source>
        <translation>終止額度</translation>
    </message>
    <message>
        <source>End special price</source>
        <translation>終止特價</translation>
    </message>
    <message>
        <source>End promotion</source>
        <translation>終止促銷</translation>
    </message>
    <message>
        <source>Enter count</source>
        <translation>輸入盤點數</translation>
    </message>
    <message>
        <source>Look for what ran out</source>
        <translation>找出已到期者</translation>
    </message>
    <message>
        <source>Forget a word for a product</source>
        <translation>移除商品慣用語</translation>
    </message>
    <message>
        <source>Give quote</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Grant territory</source>
        <translation>授予區域</translation>
    </message>
    <message>
        <source>Enter own list</source>
        <translation>登錄自有帳目</translation>
    </message>
    <message>
        <source>Enter official numbers</source>
        <translation>登錄正式號碼</translation>
    </message>
    <message>
        <source>Give a sale its official number</source>
        <translation>為銷售給正式號碼</translation>
    </message>
    <message>
        <source>Void an official number</source>
        <translation>作廢正式號碼</translation>
    </message>
    <message>
        <source>Draw up statement</source>
        <translation>開立對帳單</translation>
    </message>
    <message>
        <source>Change how a paper looks</source>
        <translation>修改單據格式</translation>
    </message>
    <message>
        <source>Keep a slice for a PC</source>
        <translation>預留給電腦</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>銷售</translation>
    </message>
    <message>
        <source>Mark as billed</source>
        <translation>標記已開帳</translation>
    </message>
    <message>
        <source>Mark favourite</source>
        <translation>加入常用</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>標記已付款</translation>
    </message>
    <message>
        <source>Note a difference</source>
        <translation>註記差異</translation>
    </message>
    <message>
        <source>Mark rebate as paid</source>
        <translation>返利標為已兌付</translation>
    </message>
    <message>
        <source>Post count</source>
        <translation>盤點過帳</translation>
    </message>
    <message>
        <source>Publish material</source>
        <translation>發布資料</translation>
    </message>
    <message>
        <source>Propose limit</source>
        <translation>申請額度</translation>
    </message>
    <message>
        <source>Publish special price</source>
        <translation>發布特價</translation>
    </message>
    <message>
        <source>Publish promotion</source>
        <translation>發布促銷</translation>
    </message>
    <message>
        <source>Put barcode</source>
        <translation>設定條碼</translation>
    </message>
    <message>
        <source>Put product</source>
        <translation>設定商品</translation>
    </message>
    <message>
        <source>Reactivate customer</source>
        <translation>恢復客戶</translation>
    </message>
    <message>
        <source>Receive shipment</source>
        <translation>收貨</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登錄收款</translation>
    </message>
    <message>
        <source>Recount lines</source>
        <translation>複盤</translation>
    </message>
    <message>
        <source>Refuse order</source>
        <translation>拒絕訂單</translation>
    </message>
    <message>
        <source>Reject a difference</source>
        <translation>駁回差異</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>報備</translation>
    </message>
    <message>
        <source>Reject registration</source>
        <translation>駁回報備</translation>
    </message>
    <message>
        <source>Give up registration</source>
        <translation>放棄報備</translation>
    </message>
    <message>
        <source>Release hold</source>
        <translation>解除保留</translation>
    </message>
    <message>
        <source>More is expected</source>
        <translation>預計金額提高</translation>
    </message>
    <message>
        <source>Report progress</source>
        <translation>回報進展</translation>
    </message>
    <message>
        <source>Ask to cancel</source>
        <translation>申請取消</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Give a slice back</source>
        <translation>退回預留</translation>
    </message>
    <message>
        <source>Next version of a contract</source>
        <translation>合約下一版</translation>
    </message>
    <message>
        <source>Take back registration</source>
        <translation>收回報備</translation>
    </message>
    <message>
        <source>Rule dispute</source>
        <translation>裁定爭議</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>儲存範本</translation>
    </message>
    <message>
        <source>Send goods back</source>
        <translation>退回商品</translation>
    </message>
    <message>
        <source>Set rule of approval</source>
        <translation>設定簽核規則</translation>
    </message>
    <message>
        <source>Set terms of payment</source>
        <translation>設定付款條件</translation>
    </message>
    <message>
        <source>Set a price of the counter</source>
        <translation>訂定櫃檯價格</translation>
    </message>
    <message>
        <source>Set terms of registration</source>
        <translation>設定報備規則</translation>
    </message>
    <message>
        <source>Set list price</source>
        <translation>設定價格</translation>
    </message>
    <message>
        <source>Set minimum stock</source>
        <translation>設定安全存量</translation>
    </message>
    <message>
        <source>Set off credit note</source>
        <translation>沖抵貸項</translation>
    </message>
    <message>
        <source>Set terms of the pool</source>
        <translation>訂定公海條件</translation>
    </message>
    <message>
        <source>Settle claim</source>
        <translation>處理索賠</translation>
    </message>
    <message>
        <source>Settle a difference</source>
        <translation>了結差異</translation>
    </message>
    <message>
        <source>Settle difference</source>
        <translation>處理差異</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>出貨</translation>
    </message>
    <message>
        <source>Sign contract</source>
        <translation>簽署合約</translation>
    </message>
    <message>
        <source>Take a quiz</source>
        <translation>作答測驗</translation>
    </message>
    <message>
        <source>Start count</source>
        <translation>開始盤點</translation>
    </message>
    <message>
        <source>Send contract to review</source>
        <translation>合約送審</translation>
    </message>
    <message>
        <source>Take returned goods in</source>
        <translation>點收退貨</translation>
    </message>
    <message>
        <source>Teach a word for a product</source>
        <translation>記住商品慣用語</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>調撥</translation>
    </message>
    <message>
        <source>Pass registration on</source>
        <translation>轉交報備</translation>
    </message>
    <message>
        <source>Unblock dealer</source>
        <translation>恢復經銷商</translation>
    </message>
    <message>
        <source>Take back a match</source>
        <translation>取消對應</translation>
    </message>
    <message>
        <source>Unmark favourite</source>
        <translation>移除常用</translation>
    </message>
    <message>
        <source>Void sale</source>
        <translation>作廢銷售單</translation>
    </message>
    <message>
        <source>Take back request</source>
        <translation>撤回申請</translation>
    </message>
    <message>
        <source>Take back a difference</source>
        <translation>撤回差異</translation>
    </message>
    <message>
        <source>Withdraw list price</source>
        <translation>撤回價格</translation>
    </message>
    <message>
        <source>Withdraw material</source>
        <translation>撤回資料</translation>
    </message>
    <message>
        <source>Withdraw from the pool</source>
        <translation>從公海撤下</translation>
    </message>
    <message>
        <source>Withdraw quote</source>
        <translation>撤回報價</translation>
    </message>
    <message>
        <source>Take back return</source>
        <translation>撤回退貨申請</translation>
    </message>
    <message>
        <source>Confirm that a ticket is solved</source>
        <translation>確認工單已解決</translation>
    </message>
    <message>
        <source>End known problem</source>
        <translation>結束已知問題</translation>
    </message>
    <message>
        <source>Close ticket without an answer</source>
        <translation>撤銷工單</translation>
    </message>
    <message>
        <source>Internal note on a ticket</source>
        <translation>工單內部備註</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>建立工單</translation>
    </message>
    <message>
        <source>Publish known problem</source>
        <translation>發布已知問題</translation>
    </message>
    <message>
        <source>Open ticket again</source>
        <translation>重新開啟工單</translation>
    </message>
    <message>
        <source>Write on a ticket</source>
        <translation>工單留言</translation>
    </message>
    <message>
        <source>Name a working day or holiday</source>
        <translation>設定上班日或假日</translation>
    </message>
    <message>
        <source>Promise days of answers</source>
        <translation>設定答覆時限</translation>
    </message>
    <message>
        <source>Solve ticket</source>
        <translation>解決工單</translation>
    </message>
    <message>
        <source>Write contract template</source>
        <translation>撰寫合約範本</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{names}, {name}</source>
        <translation>{names}、{name}</translation>
    </message>
    <message>
        <source>{sentence} {next}</source>
        <translation>{sentence}{next}</translation>
    </message>
</context>
</TS>

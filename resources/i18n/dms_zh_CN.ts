<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountPage</name>
    <message>
        <source>Password and sign-ins</source>
        <translation>密码与登录</translation>
    </message>
    <message>
        <source>Where I am signed in</source>
        <translation>我的登录位置</translation>
    </message>
    <message>
        <source>F2 changes your password</source>
        <translation>按 F2 修改密码</translation>
    </message>
    <message>
        <source>F4 shows on which PCs you are signed in; both need a connection and your password.</source>
        <translation>按 F4 查看您在哪些电脑上登录；两者都需要连接总部并输入密码。</translation>
    </message>
    <message>
        <source>Another password counts on this PC at once. Your other PCs ask for it as soon as they hear of it from head office.</source>
        <translation>新密码在这台电脑上立即生效。您的其他电脑一收到总部通知，就会要求新密码。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Where am I signed in?</source>
        <translation>我在哪里登录？</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>在该处退出</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录时间</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近在线</translation>
    </message>
    <message>
        <source>{name} (this PC)</source>
        <translation>{name}（这台电脑）</translation>
    </message>
    <message>
        <source>Your password is another now.</source>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>Head office tells where you are signed in to who knows your password.</source>
        <translation>输入您的密码后，总部才会告知您在哪里登录。</translation>
    </message>
    <message>
        <source>{name} asks for your password again as soon as it hears of this. What you saved there is kept.</source>
        <translation>{name} 一收到通知就会再次要求您的密码。您在那里保存的资料都会保留。</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>Accept, next</source>
        <translation>接受并下一张</translation>
    </message>
    <message>
        <source>Release hold</source>
        <translation>解除保留</translation>
    </message>
    <message>
        <source>Allocate, next</source>
        <translation>配货并下一张</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Adjust line</source>
        <translation>调整明细</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Answer the dealer</source>
        <translation>回复经销商</translation>
    </message>
    <message>
        <source>Close rest</source>
        <translation>结清未交</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>请先选一行明细。</translation>
    </message>
    <message>
        <source>Refuse {number}</source>
        <translation>拒绝 {number}</translation>
    </message>
    <message>
        <source>Refuse order</source>
        <translation>拒绝订单</translation>
    </message>
    <message>
        <source>Close the rest of {number}</source>
        <translation>结清 {number} 的未交数量</translation>
    </message>
</context>
<context>
    <name>AdjustDialog</name>
    <message>
        <source>Grant {code} otherwise</source>
        <translation>调整 {code} 的核准内容</translation>
    </message>
    <message>
        <source>Asked {asked}, already on its way {gone}. What was asked stays readable.</source>
        <translation>要求 {asked}，已配货或出货 {gone}。原要求仍会保留可查。</translation>
    </message>
    <message>
        <source>Units that will come</source>
        <translation>核准数量</translation>
    </message>
    <message>
        <source>Price per unit</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>预计到货日</translation>
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
        <translation>此处不可行</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>请说明原因，对方会看到。</translation>
    </message>
    <message>
        <source>Nothing is different from before.</source>
        <translation>内容与原先相同。</translation>
    </message>
</context>
<context>
    <name>AdjustmentDialog</name>
    <message>
        <source>Book an adjustment</source>
        <translation>登记调整</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Above zero it is credited to the dealer, below zero it is charged.</source>
        <translation>正数贷记给经销商，负数向经销商加收。</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>AdjustmentPage</name>
    <message>
        <source>Adjustment</source>
        <translation>库存调整</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>+ / −</source>
        <translation>增 / 减</translation>
    </message>
    <message>
        <source>Line {number}: goods leave for this reason, so type {units}; or choose another reason.</source>
        <translation>第 {number} 行：此原因应减少库存，请输入 {units}，或改选其他原因。</translation>
    </message>
    <message>
        <source>Line {number}: goods come in for this reason, so type {units}; or choose another reason.</source>
        <translation>第 {number} 行：此原因应增加库存，请输入 {units}，或改选其他原因。</translation>
    </message>
</context>
<context>
    <name>AdvicePage</name>
    <message>
        <source>Advice</source>
        <translation>经营建议</translation>
    </message>
    <message>
        <source>Nothing needs a look</source>
        <translation>目前没有需要注意的事项</translation>
    </message>
    <message>
        <source>Goods that run out or lie, sales that fell and prices below their floor are named here.</source>
        <translation>即将缺货或滞销的商品、下滑的销售与低于底价的销售会列在这里。</translation>
    </message>
    <message>
        <source>New order with all</source>
        <translation>全部开成新订单</translation>
    </message>
    <message>
        <source>New order with it</source>
        <translation>开新订单</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>建议订购</translation>
    </message>
    <message>
        <source>How it was reckoned</source>
        <translation>计算方式</translation>
    </message>
</context>
<context>
    <name>AllowancesPage</name>
    <message>
        <source>Offline allowances</source>
        <translation>离线额度</translation>
    </message>
    <message>
        <source>Kept for PCs</source>
        <translation>离线额度</translation>
    </message>
    <message>
        <source>Nothing is kept for this shop&apos;s PCs</source>
        <translation>目前没有为本店电脑预留额度</translation>
    </message>
    <message>
        <source>Head office keeps credit, scarce stock and promotions for a PC that is often without a connection.</source>
        <translation>厂家可为经常离线的电脑预留信用额度、紧缺库存与促销名额。</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Saved on this PC; head office is told by itself.</source>
        <translation>已存于本机，将自动通知厂家。</translation>
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
        <translation>金额</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>多少金额？</translation>
    </message>
</context>
<context>
    <name>AnalysisPage</name>
    <message>
        <source>Analysis</source>
        <translation>销售分析</translation>
    </message>
    <message>
        <source>Sell-out in bars</source>
        <translation>销售额柱状图</translation>
    </message>
    <message>
        <source>Sales analysis</source>
        <translation>销售分析</translation>
    </message>
    <message>
        <source>Type the first and the last day: the first is not after the last, and there are at most ten years.</source>
        <translation>请输入起始日与截止日：起始日不可晚于截止日，期间最长十年。</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>经营建议</translation>
    </message>
    <message>
        <source>Nothing in these days fits the filter</source>
        <translation>这段期间没有符合筛选的内容</translation>
    </message>
    <message>
        <source>Nothing sold or bought in these days</source>
        <translation>这段期间没有销售也没有进货</translation>
    </message>
    <message>
        <source>Choose another period. Sales and deliveries appear here by themselves, also without a line.</source>
        <translation>请选择其他期间。销售与到货会自动出现在这里，离线时也一样。</translation>
    </message>
    <message>
        <source>Papers behind it</source>
        <translation>查看单据</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>AnalysisPapersPage</name>
    <message>
        <source>Papers behind a figure</source>
        <translation>数字背后的单据</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>No papers behind this</source>
        <translation>没有相关单据</translation>
    </message>
    <message>
        <source>What was sold, brought back or delivered in these days stands here. Esc goes back.</source>
        <translation>这段期间的销售、退货与到货会列在这里。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>未税金额</translation>
    </message>
    <message>
        <source>{count} paper</source>
        <translation>{count} 张单据</translation>
    </message>
    <message>
        <source>{count} papers</source>
        <translation>{count} 张单据</translation>
    </message>
    <message>
        <source>The newest {count} papers</source>
        <translation>最近 {count} 张单据</translation>
    </message>
    <message>
        <source>Sell-out {amount}</source>
        <translation>销售 {amount}</translation>
    </message>
    <message>
        <source>Delivered {amount}</source>
        <translation>到货 {amount}</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>The dealer asks to cancel {number}</source>
        <translation>经销商要求取消 {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Go on shipping</source>
        <translation>继续出货</translation>
    </message>
    <message>
        <source>Stop the order</source>
        <translation>停止订单</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>请说明原因，对方会看到。</translation>
    </message>
</context>
<context>
    <name>AnswerTermsDialog</name>
    <message>
        <source>Promised days</source>
        <translation>答复时限</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Every kind without days of its own</source>
        <translation>未另定时限的所有类别</translation>
    </message>
    <message>
        <source>The day on which something arrives is not counted. What was promised before stays promised.</source>
        <translation>收到当天不计；之前承诺的期限不变。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Between one day and {most} days.</source>
        <translation>请输入 1 到 {most} 天。</translation>
    </message>
    <message>
        <source>Saved on this PC; from the next ticket on.</source>
        <translation>已保存在本机；自下一张工单起适用。</translation>
    </message>
</context>
<context>
    <name>ApprovalRulesPage</name>
    <message>
        <source>Rules of approval</source>
        <translation>审批规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>No rules of approval</source>
        <translation>尚无审批规则</translation>
    </message>
    <message>
        <source>F2 lays down who else has to say yes, and from which amount on.</source>
        <translation>按 F2 规定还要谁批准、金额多少以上才需要。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Who would be asked?</source>
        <translation>会请谁审批？</translation>
    </message>
    <message>
        <source>End rule</source>
        <translation>终止规则</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新增规则</translation>
    </message>
    <message>
        <source>From amount</source>
        <translation>起始金额</translation>
    </message>
    <message>
        <source>Who says yes</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Waits too long</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>after {days} days also {role}</source>
        <translation>{days} 天后加请{role}</translation>
    </message>
    <message>
        <source>after {days} day also {role}</source>
        <translation>{days} 天后加请{role}</translation>
    </message>
    <message>
        <source>Nobody: it counts at once.</source>
        <translation>无：立即生效。</translation>
    </message>
    <message>
        <source>The rule counts.</source>
        <translation>规则已生效。</translation>
    </message>
    <message>
        <source>The rule counts no more.</source>
        <translation>规则已不再生效。</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>For me to decide</source>
        <translation>待我审批</translation>
    </message>
    <message>
        <source>All that wait</source>
        <translation>全部待批</translation>
    </message>
    <message>
        <source>Decided ones too</source>
        <translation>含已决定</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>审批步骤</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待您审批的项目</translation>
    </message>
    <message>
        <source>What somebody asks you to decide appears here by itself.</source>
        <translation>他人请您决定的事会自动出现在这里。</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Stand-in</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Take back my request</source>
        <translation>撤回我的申请</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>批准后</translation>
    </message>
    <message>
        <source>This approval is not on this PC.</source>
        <translation>此审批不在本电脑上。</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>Saved on this PC; head office hears of it by itself.</source>
        <translation>已存在本机，会自动送达总部。</translation>
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
        <translation>商品、发货单或序列号</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>Nothing here that could be sent back</source>
        <translation>没有可退回的商品</translation>
    </message>
    <message>
        <source>Only what was delivered and taken in can go back.</source>
        <translation>只有已到货并点收的商品可以退回。</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ask to return</source>
        <translation>申请退货</translation>
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
        <translation>发货单</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Choose what was delivered, and no more of it than there is.</source>
        <translation>请选择已到货的商品，数量不得超过可退数量。</translation>
    </message>
    <message>
        <source>Each of these units has a serial number: scan those that go back.</source>
        <translation>这些商品每件都有序列号：请扫描要退回的。</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>请写明原因，对方看得到。</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Who sees to {number}?</source>
        <translation>{number} 由谁负责？</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>没有需要您处理的事</translation>
    </message>
    <message>
        <source>What head office refuses or changes appears here, with the reason.</source>
        <translation>总部拒绝或改动的单据会列在这里，并附上原因。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>打开单据</translation>
    </message>
    <message>
        <source>Same cause: done</source>
        <translation>同因全部处理完</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理完毕</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation>结果</translation>
    </message>
    <message>
        <source>Asked and got</source>
        <translation>要求与结果</translation>
    </message>
    <message>
        <source>Take it over if it is to be done in your name, or mark it done.</source>
        <translation>若要以您的名义办理，请接手；否则标为已处理。</translation>
    </message>
    <message>
        <source>It has no page of its own: do it once more where it was done, if it is still wanted, and mark it done.</source>
        <translation>它没有自己的单据页：若仍需要，请在原处重新办理，再标为已处理。</translation>
    </message>
    <message>
        <source>Open the document to change it and send it again, or mark it done.</source>
        <translation>打开单据修改后重送，或标记为处理完毕。</translation>
    </message>
    <message>
        <source>Copy what was sent</source>
        <translation>复制送出的内容</translation>
    </message>
    <message>
        <source>{count} marked as done; they stay readable in Sync.</source>
        <translation>{count} 笔已标记处理完毕，仍可在「同步」中查阅。</translation>
    </message>
    <message>
        <source>{count} entry goes to head office once more, as it was asked. What is refused here stays in the list.</source>
        <translation>{count} 条将按原内容再次送往总部；本机不接受的会留在清单中。</translation>
    </message>
    <message>
        <source>{count} entries go to head office once more, as they were asked. What is refused here stays in the list.</source>
        <translation>{count} 条将按原内容再次送往总部；本机不接受的会留在清单中。</translation>
    </message>
    <message>
        <source>{count} entry is taken back: what waits here is withdrawn, what head office granted is cancelled.</source>
        <translation>{count} 条将收回：仍在等待的撤回，总部已同意的取消。</translation>
    </message>
    <message>
        <source>{count} entries are taken back: what waits here is withdrawn, what head office granted is cancelled.</source>
        <translation>{count} 条将收回：仍在等待的撤回，总部已同意的取消。</translation>
    </message>
    <message>
        <source>{count} sent again under your name.</source>
        <translation>已用您的名义重新发送 {count} 笔。</translation>
    </message>
    <message>
        <source>{count} stay in the list. {number}: {why}</source>
        <translation>{count} 条留在清单中。{number}：{why}</translation>
    </message>
    <message>
        <source>{count} stays in the list. {number}: {why}</source>
        <translation>{count} 条留在清单中。{number}：{why}</translation>
    </message>
    <message>
        <source>{count} saved on this PC; head office is told by itself.</source>
        <translation>{count} 条已保存在本机，会自动告知总部。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>BarcodeDialog</name>
    <message>
        <source>Barcode for {code}</source>
        <translation>{code} 的条码</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Calibrate the printer</source>
        <translation>校正打印机</translation>
    </message>
    <message>
        <source>Print the ruler</source>
        <translation>打印标尺</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>1. F8 prints a ruler.  2. Measure it with an office ruler and type what you see.  3. F12 keeps it.</source>
        <translation>1. 按 F8 打印标尺。2. 用直尺量出，填入看到的毫米数。3. 按 F12 保存。</translation>
    </message>
    <message>
        <source>Left edge of the paper to the upright line, mm</source>
        <translation>纸左缘到竖线（毫米）</translation>
    </message>
    <message>
        <source>Top edge of the paper to the level line, mm</source>
        <translation>纸上缘到横线（毫米）</translation>
    </message>
    <message>
        <source>Length of the level line, mm</source>
        <translation>横线长度（毫米）</translation>
    </message>
    <message>
        <source>Length of the upright line, mm</source>
        <translation>竖线长度（毫米）</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the ruler.</source>
        <translation>打印机 {printer} 没有收下标尺。</translation>
    </message>
    <message>
        <source>The ruler was handed to the printer.</source>
        <translation>标尺已交给打印机。</translation>
    </message>
    <message>
        <source>Type a length such as 10.0</source>
        <translation>请填长度，例如 10.0</translation>
    </message>
    <message>
        <source>That is too far off: is it the right paper, and were the right lines measured?</source>
        <translation>差得太多：纸张对吗？量的是这几条线吗？</translation>
    </message>
    <message>
        <source>{printer} is set for this paper.</source>
        <translation>{printer} 已按此纸张校正。</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包装量</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可供量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Code, name, pinyin or barcode  (Ctrl+F)</source>
        <translation>料号、品名、拼音或条码  (Ctrl+F)</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>No products here</source>
        <translation>这里没有商品</translation>
    </message>
    <message>
        <source>Choose another branch, or empty the filter with Esc.</source>
        <translation>请选其他分类，或按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>商品卡</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>加入订单</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新增商品</translation>
    </message>
    <message>
        <source>The code {code} is not here yet: the goods are still on their way.</source>
        <translation>代码 {code} 尚未下载：商品资料仍在下载中。</translation>
    </message>
    <message>
        <source>Nobody knows the code {code}.</source>
        <translation>查不到条码或编号 {code}。</translation>
    </message>
    <message>
        <source>The goods are still on their way</source>
        <translation>商品资料仍在下载中</translation>
    </message>
    <message>
        <source>How far they are stands at the lower left. What is your own can be worked with meanwhile.</source>
        <translation>下载进度见左下角；本店自己的单据、库存与客户现在即可使用。</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 项商品</translation>
    </message>
    <message>
        <source>{count} product</source>
        <translation>{count} 项商品</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Nothing found for: {text}</source>
        <translation>查无：{text}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>分析维度</translation>
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
        <source>Code, name or day  (Ctrl+F)</source>
        <translation>料号、名称或日期  (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Claim price protection</source>
        <translation>申请价格保护</translation>
    </message>
    <message>
        <source>Prices that fell</source>
        <translation>已下调的价格</translation>
    </message>
    <message>
        <source>Nothing to claim</source>
        <translation>没有可申请的项目</translation>
    </message>
    <message>
        <source>A price that falls appears here by itself where a contract protects what is on hand.</source>
        <translation>合同保护的库存遇到降价时，会自动出现在这里。</translation>
    </message>
    <message>
        <source>Ctrl+A marks all of them.</source>
        <translation>按 Ctrl+A 全部标记。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>There is nothing to claim.</source>
        <translation>没有可申请的项目。</translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>Delivery claims</source>
        <translation>收货索赔</translation>
    </message>
    <message>
        <source>Delivery, product or dealer  (Ctrl+F)</source>
        <translation>出货单、商品或经销商  (Ctrl+F)</translation>
    </message>
    <message>
        <source>No delivery differs from its papers</source>
        <translation>没有与单据不符的收货</translation>
    </message>
    <message>
        <source>What dealers miss in a delivery, or find broken, appears here by itself.</source>
        <translation>经销商收货时短少或破损的商品会自动出现在这里。</translation>
    </message>
    <message>
        <source>What is short, broken or too much when a delivery is taken in becomes a claim, and stands here.</source>
        <translation>收货时短少、破损或多出的商品会成为索赔，列在这里。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本机，会自动通知经销商。</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复代码</translation>
    </message>
    <message>
        <source>Write it down now: it is never shown again. Keep it locked away, not at a PC.</source>
        <translation>请立即抄下，之后不再显示。请锁好保管，不要放在电脑旁。</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>已抄下</translation>
    </message>
    <message>
        <source>Code for {name}</source>
        <translation>{name} 的代码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>At the entrance {name} presses “I am here for the first time”, and types this code and the password that they want. It counts once, until {moment}.</source>
        <translation>{name} 在登录画面按“我是第一次登录”，输入此代码与想要的密码。代码只能用一次，有效至 {moment}。</translation>
    </message>
</context>
<context>
    <name>CompliancePage</name>
    <message>
        <source>Contracts against plan</source>
        <translation>合同履行情况</translation>
    </message>
    <message>
        <source>Dealer or number  (Ctrl+F)</source>
        <translation>经销商或合同号 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Contracts in force</source>
        <translation>生效中的合同</translation>
    </message>
    <message>
        <source>No contract is in force</source>
        <translation>没有生效中的合同</translation>
    </message>
    <message>
        <source>A contract counts from its first day on, once both sides have signed.</source>
        <translation>双方签署后，合同自起始日起生效。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Target by now</source>
        <translation>目标进度</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已采购</translation>
    </message>
    <message>
        <source>Minimum by now</source>
        <translation>最低采购进度</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>累计进货</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退货／额度</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>See to</source>
        <translation>注意事项</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Confirm statement</source>
        <translation>确认对账单</translation>
    </message>
    <message>
        <source>A confirmation is not taken back; what is disputed goes on.</source>
        <translation>确认后不能撤回；争议部分继续处理。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>{number} v{version}: {closing} owed at the end of {day}.</source>
        <translation>{number} v{version}：{day} 日终欠款 {closing}。</translation>
    </message>
    <message>
        <source>{count} line is not matched.</source>
        <translation>{count} 行尚未匹配。</translation>
    </message>
    <message>
        <source>{count} lines are not matched.</source>
        <translation>{count} 行尚未匹配。</translation>
    </message>
    <message>
        <source>{disputed} is disputed: you agree to {agreed}.</source>
        <translation>其中 {disputed} 有争议：您确认的是 {agreed}。</translation>
    </message>
    <message>
        <source>Every line is matched, and nothing is disputed.</source>
        <translation>每一行都已匹配，没有争议。</translation>
    </message>
    <message>
        <source>Saved on this PC; head office is told by itself.</source>
        <translation>已保存在本机；系统会自动通知厂家。</translation>
    </message>
    <message>
        <source>Solved: {number}</source>
        <translation>确认解决：{number}</translation>
    </message>
    <message>
        <source>How content are you?</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>5 – very content</source>
        <translation>5 – 非常满意</translation>
    </message>
    <message>
        <source>4 – content</source>
        <translation>4 – 满意</translation>
    </message>
    <message>
        <source>3 – so so</source>
        <translation>3 – 一般</translation>
    </message>
    <message>
        <source>2 – not content</source>
        <translation>2 – 不满意</translation>
    </message>
    <message>
        <source>1 – not at all</source>
        <translation>1 – 非常不满意</translation>
    </message>
    <message>
        <source>A word about it (may stay empty)</source>
        <translation>意见（可留空）</translation>
    </message>
    <message>
        <source>It is solved</source>
        <translation>确认解决</translation>
    </message>
</context>
<context>
    <name>ContractDeskPage</name>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Dealer or number  (Ctrl+F)</source>
        <translation>经销商或编号  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>未结束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已结束的</translation>
    </message>
    <message>
        <source>No contracts here</source>
        <translation>这里没有合同</translation>
    </message>
    <message>
        <source>F2 drafts one.</source>
        <translation>按 F2 起草一份。</translation>
    </message>
    <message>
        <source>Choose a contract</source>
        <translation>请选择一份合同</translation>
    </message>
    <message>
        <source>Arrow keys walk the list; what is marked there is shown here.</source>
        <translation>用方向键在列表中移动，所选的内容显示在这里。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新合同</translation>
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
        <translation>终止</translation>
    </message>
    <message>
        <source>Against plan</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>范本</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>{count} versions</source>
        <translation>{count} 个版本</translation>
    </message>
    <message>
        <source>{count} version</source>
        <translation>{count} 个版本</translation>
    </message>
    <message>
        <source>The first {count} versions</source>
        <translation>前 {count} 个版本</translation>
    </message>
    <message>
        <source>End contract</source>
        <translation>终止合同</translation>
    </message>
    <message>
        <source>An unsigned version is taken back; a signed one counts until today.</source>
        <translation>未签署的版本会收回；已签署的有效到今天为止。</translation>
    </message>
    <message>
        <source>Saved on this PC; the others are told by themselves.</source>
        <translation>已存在这台电脑；其他人会自动收到。</translation>
    </message>
</context>
<context>
    <name>ContractDialog</name>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>这里不能这样填</translation>
    </message>
    <message>
        <source>The draft is saved on this PC.</source>
        <translation>草稿已存在这台电脑。</translation>
    </message>
</context>
<context>
    <name>ContractPage</name>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>This contract is not known here</source>
        <translation>这里没有这份合同的资料</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. All contracts are under Contracts in the menu.</source>
        <translation>总部收到后会自动出现。所有合同都在菜单的“合同”。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Signed on this PC; head office signs next.</source>
        <translation>已在本机签署；接着由总部签署。</translation>
    </message>
</context>
<context>
    <name>ContractPane</name>
    <message>
        <source>Quarters</source>
        <translation>各季度</translation>
    </message>
    <message>
        <source>Other than the version before</source>
        <translation>与前一版的差异</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>{change}, written by {name}, {moment}</source>
        <translation>{change}，由 {name} 拟定，{moment}</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>退回：{reason}</translation>
    </message>
    <message>
        <source>Signed by {name}, {moment}, fingerprint {hash}</source>
        <translation>由 {name} 签署，{moment}，指纹 {hash}</translation>
    </message>
    <message>
        <source>{party}: {signature}</source>
        <translation>{party}：{signature}</translation>
    </message>
    <message>
        <source>Ended by {name}: {reason}</source>
        <translation>由 {name} 终止：{reason}</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Due by today</source>
        <translation>至今应达</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已采购</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达成率</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>未结束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已结束的</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>还没有合同</translation>
    </message>
    <message>
        <source>What the manufacturer offers appears here by itself.</source>
        <translation>厂家提出的合同会自动出现在这里。</translation>
    </message>
    <message>
        <source>Against plan</source>
        <translation>履行情况</translation>
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
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Everything there</source>
        <translation>该仓位全部</translation>
    </message>
    <message>
        <source>Blind: what the books expect is seen when a line is counted</source>
        <translation>盲盘：点完该项才看得到账面数量</translation>
    </message>
    <message>
        <source>The books are frozen now; goods may go on moving while you count.</source>
        <translation>账面数量现在冻结；盘点期间货品仍可进出。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>CountEnded</name>
    <message>
        <source>Cut the lines out</source>
        <translation>剪切明细</translation>
    </message>
    <message>
        <source>{number} has been given up without the lines here. Cut them out to paste them elsewhere.</source>
        <translation>{number} 已放弃，这里的明细未计入。可剪切后粘贴到别处。</translation>
    </message>
    <message>
        <source>{number} has been booked without the lines here. Cut them out to paste them elsewhere.</source>
        <translation>{number} 已入账，这里的明细未计入。可剪切后粘贴到别处。</translation>
    </message>
    <message>
        <source>{count} line is in the clipboard: Ctrl+V puts it into another count.</source>
        <translation>{count} 条明细已在剪贴板，到另一张盘点单按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>{count} lines are in the clipboard: Ctrl+V puts them into another count.</source>
        <translation>{count} 条明细已在剪贴板，到另一张盘点单按 Ctrl+V 粘贴。</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Seen on the shelf</source>
        <translation>架上实盘</translation>
    </message>
    <message>
        <source>This count is not on this PC</source>
        <translation>本机没有此盘点单</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. All counts are under Counts in the menu.</source>
        <translation>总部有此单时会自动下载。所有盘点单请见菜单“盘点”。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Save what was seen</source>
        <translation>保存实盘</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃盘点</translation>
    </message>
    <message>
        <source>Expected and counted</source>
        <translation>账面与实盘</translation>
    </message>
    <message>
        <source>To count</source>
        <translation>待盘</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已盘</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>盘中异动</translation>
    </message>
    <message>
        <source>First</source>
        <translation>初盘</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>{counted} of {lines} product counted, frozen by {who}</source>
        <translation>已盘 {counted} / {lines} 项，{who} 冻结</translation>
    </message>
    <message>
        <source>{counted} of {lines} products counted, frozen by {who}</source>
        <translation>已盘 {counted} / {lines} 项，{who} 冻结</translation>
    </message>
    <message>
        <source>{counted} of {lines} product counted, frozen by {who} · blind</source>
        <translation>已盘 {counted} / {lines} 项，{who} 冻结 · 盲盘</translation>
    </message>
    <message>
        <source>{counted} of {lines} products counted, frozen by {who} · blind</source>
        <translation>已盘 {counted} / {lines} 项，{who} 冻结 · 盲盘</translation>
    </message>
    <message>
        <source>Saved on this PC.</source>
        <translation>已存在本机。</translation>
    </message>
    <message>
        <source>{count} product is to be counted again.</source>
        <translation>{count} 项商品需复盘。</translation>
    </message>
    <message>
        <source>{count} products are to be counted again.</source>
        <translation>{count} 项商品需复盘。</translation>
    </message>
    <message>
        <source>The differences are booked on this PC.</source>
        <translation>差异已在本机过账。</translation>
    </message>
    <message>
        <source>Given up; the books stay.</source>
        <translation>已放弃盘点，账面不变。</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Lines of the sale</source>
        <translation>销售明细</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Parked ({count})</source>
        <translation>挂单 ({count})</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Parked. Ctrl+O goes back to it.</source>
        <translation>已挂单，Ctrl+O 取回。</translation>
    </message>
    <message>
        <source>Not a valid value</source>
        <translation>不是有效的值</translation>
    </message>
    <message>
        <source>{number} is sold and saved on this PC. Change {change}. F8 in the document prints.</source>
        <translation>{number} 已售出并存在本机。找零 {change}。在单据中按 F8 打印。</translation>
    </message>
    <message>
        <source>{number} is saved on this PC.</source>
        <translation>{number} 已存在本机。</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Serial number {serial} stands at {place}. It is sold from {here}.</source>
        <translation>序列号 {serial} 的库存在 {place}，目前出货仓为 {here}。</translation>
    </message>
</context>
<context>
    <name>CounterPriceDialog</name>
    <message>
        <source>A price of the counter</source>
        <translation>柜台价格</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>From units</source>
        <translation>起售数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Or off the list</source>
        <translation>或按牌价折让</translation>
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
        <translation>这是底价：只有店长可低于此价销售</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Or category</source>
        <translation>或类别</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此处不可行</translation>
    </message>
    <message>
        <source>{number} counts from its first day on, at every counter of the shop.</source>
        <translation>{number} 自首日起在本店所有柜台生效。</translation>
    </message>
</context>
<context>
    <name>CounterPricesPage</name>
    <message>
        <source>Prices of the counter</source>
        <translation>柜台价格</translation>
    </message>
    <message>
        <source>Product, category or customer  (Ctrl+F)</source>
        <translation>商品、类别或客户  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已结束的</translation>
    </message>
    <message>
        <source>The counter asks the list&apos;s prices</source>
        <translation>柜台按牌价销售</translation>
    </message>
    <message>
        <source>F2 lays down another one: for a product or a category, for everybody or one customer.</source>
        <translation>按 F2 另订价格：可针对商品或类别、所有客户或单一客户。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>新增价格</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>适用商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>定价人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>It ended yesterday. What was quoted by it stays as quoted.</source>
        <translation>此价格已于昨日终止。已报出的价格不变。</translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>Counts</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Also finished ones</source>
        <translation>含已结束</translation>
    </message>
    <message>
        <source>No count is open</source>
        <translation>没有进行中的盘点</translation>
    </message>
    <message>
        <source>F2 freezes the books of a place and starts one.</source>
        <translation>按 F2 冻结一个仓位的账面并开始盘点。</translation>
    </message>
    <message>
        <source>Start a count</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>盲盘</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已盘</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation>已用额度</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Used {used} of {limit}</source>
        <translation>已用 {used}，额度 {limit}</translation>
    </message>
</context>
<context>
    <name>CreditDeskPage</name>
    <message>
        <source>Credit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Dealer  (Ctrl+F)</source>
        <translation>经销商  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Dealers</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>No dealers here</source>
        <translation>这里没有经销商</translation>
    </message>
    <message>
        <source>Esc empties the filter.</source>
        <translation>按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Choose a dealer</source>
        <translation>请选择经销商</translation>
    </message>
    <message>
        <source>Arrow keys walk the list; what is marked there is shown here.</source>
        <translation>用方向键在列表中移动，所选的内容显示在这里。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>End limit</source>
        <translation>终止额度</translation>
    </message>
    <message>
        <source>Set off</source>
        <translation>冲抵欠款</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Propose a limit</source>
        <translation>申请额度</translation>
    </message>
    <message>
        <source>Order by order</source>
        <translation>逐单明细</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>可用额度</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>{count} dealers</source>
        <translation>{count} 家经销商</translation>
    </message>
    <message>
        <source>{count} dealer</source>
        <translation>{count} 家经销商</translation>
    </message>
    <message>
        <source>The first {count} dealers</source>
        <translation>前 {count} 家经销商</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本机，会自动通知经销商。</translation>
    </message>
</context>
<context>
    <name>CreditPage</name>
    <message>
        <source>Credit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Nothing is known of this shop&apos;s credit yet</source>
        <translation>尚无本店的信用数据</translation>
    </message>
    <message>
        <source>It comes from the manufacturer by itself; F5 tries at once.</source>
        <translation>由厂家自动送来；按 F5 立即尝试。</translation>
    </message>
    <message>
        <source>Order by order</source>
        <translation>逐单明细</translation>
    </message>
    <message>
        <source>Offline allowances</source>
        <translation>离线额度</translation>
    </message>
</context>
<context>
    <name>CreditPane</name>
    <message>
        <source>How it adds up</source>
        <translation>计算明细</translation>
    </message>
    <message>
        <source>Product lines</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>放行记录</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>贷项通知单</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>已用额度</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>For</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>贷项金额</translation>
    </message>
    <message>
        <source>Not set off</source>
        <translation>未冲抵</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
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
        <translation>客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Saving changes only what you typed.</source>
        <translation>期间有别人改过。保存时只会改您输入的字段。</translation>
    </message>
    <message>
        <source>{number} is saved on this PC.</source>
        <translation>{number} 已存在本机。</translation>
    </message>
    <message>
        <source>Settled. Both values stay readable.</source>
        <translation>已处理，两个值都可查阅。</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订货</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>报备</translation>
    </message>
</context>
<context>
    <name>CustomerSide</name>
    <message>
        <source>About this customer</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>近期销售</translation>
    </message>
    <message>
        <source>Not saved yet. Probable duplicates appear here while you type; they never stop you.</source>
        <translation>尚未保存。输入时，疑似重复的客户会列在这里，不会妨碍您。</translation>
    </message>
    <message>
        <source>{state} · noted down {moment} by {who} · version {version}</source>
        <translation>{state} · {moment} 由 {who} 建档 · 第 {version} 版</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>相同处</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Probably known already</source>
        <translation>疑似已有的客户</translation>
    </message>
    <message>
        <source>Enter opens that customer; saving stays possible.</source>
        <translation>按 Enter 打开该客户；仍可照常保存。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>另存值</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Edits that crossed</source>
        <translation>同时修改</translation>
    </message>
    <message>
        <source>Take the one set aside</source>
        <translation>采用另存值</translation>
    </message>
    <message>
        <source>Leave as it stands</source>
        <translation>维持现值</translation>
    </message>
</context>
<context>
    <name>CustomersDialog</name>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>文件中没有</translation>
    </message>
    <message>
        <source>Save the customers</source>
        <translation>保存客户</translation>
    </message>
    <message>
        <source>{count} of {all} saved</source>
        <translation>已保存 {count} 条，共 {all} 条</translation>
    </message>
    <message>
        <source>Row {row} was not saved: {why} {count} is saved.</source>
        <translation>第 {row} 行未保存：{why}已保存 {count} 条。</translation>
    </message>
    <message>
        <source>Row {row} was not saved: {why} {count} are saved.</source>
        <translation>第 {row} 行未保存：{why}已保存 {count} 条。</translation>
    </message>
    <message>
        <source>{count} customer is saved on this PC.</source>
        <translation>已将 {count} 位客户保存在本机。</translation>
    </message>
    <message>
        <source>{count} customers are saved on this PC.</source>
        <translation>已将 {count} 位客户保存在本机。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错误原因</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
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
        <translation>客户</translation>
    </message>
    <message>
        <source>Also those out of use</source>
        <translation>含停用</translation>
    </message>
    <message>
        <source>No customer here</source>
        <translation>没有符合的客户</translation>
    </message>
    <message>
        <source>F2 notes down a new one; Ctrl+Shift+I takes a list out of a file.</source>
        <translation>F2 新增；Ctrl+Shift+I 从文件导入名单。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>共 {count} 位客户</translation>
    </message>
    <message>
        <source>{count} customer</source>
        <translation>共 {count} 位客户</translation>
    </message>
    <message>
        <source>Name, number, phone  (Ctrl+F)</source>
        <translation>名称、编号、电话  (Ctrl+F)</translation>
    </message>
    <message>
        <source>The first {count} customers</source>
        <translation>前 {count} 位客户</translation>
    </message>
    <message>
        <source>{count} edit by two people crossed, of {name}: both values are kept.</source>
        <translation>有 {count} 处被两人同时修改，最近的是 {name}；两个值都保留。</translation>
    </message>
    <message>
        <source>{count} edits by two people crossed. {name} is the latest: both values are kept.</source>
        <translation>有 {count} 处被两人同时修改，最近的是 {name}；两个值都保留。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{count} card was begun and not saved.</source>
        <translation>有 {count} 份客户资料尚未保存。</translation>
    </message>
    <message>
        <source>{count} cards were begun and not saved.</source>
        <translation>有 {count} 份客户资料尚未保存。</translation>
    </message>
    <message>
        <source>Go on with the last one</source>
        <translation>继续上一份</translation>
    </message>
</context>
<context>
    <name>DealDeskPage</name>
    <message>
        <source>Registrations</source>
        <translation>客户报备</translation>
    </message>
    <message>
        <source>Number, customer, project  (Ctrl+F)</source>
        <translation>单号、客户、项目  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部进行中</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待办队列</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>没有待决定的报备</translation>
    </message>
    <message>
        <source>Registrations of dealers appear here by themselves.</source>
        <translation>经销商的报备会自动出现在这里。</translation>
    </message>
    <message>
        <source>Choose a registration</source>
        <translation>请选择一笔报备</translation>
    </message>
    <message>
        <source>Arrow keys walk the list; what is marked there is shown here.</source>
        <translation>用方向键在列表中移动，所选的内容显示在这里。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>经销区域</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Ask the dealer</source>
        <translation>询问经销商</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
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
        <translation>转交</translation>
    </message>
    <message>
        <source>Price for it</source>
        <translation>设定项目价</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>{count} registration</source>
        <translation>{count} 笔报备</translation>
    </message>
    <message>
        <source>The first {count} registrations</source>
        <translation>前 {count} 条报备</translation>
    </message>
    <message>
        <source>This registration has ended: the desk no longer holds it.</source>
        <translation>这笔报备已结束，审核台不再保留。</translation>
    </message>
    <message>
        <source>{count} registrations</source>
        <translation>{count} 笔报备</translation>
    </message>
    <message>
        <source>{count} dispute waits for a ruling: two dealers claim the same customer.</source>
        <translation>{count} 件争议待裁定：两家经销商主张同一客户。</translation>
    </message>
    <message>
        <source>{count} disputes wait for a ruling: two dealers claim the same customer.</source>
        <translation>{count} 件争议待裁定：两家经销商主张同一客户。</translation>
    </message>
    <message>
        <source>Rule the oldest</source>
        <translation>裁定最早的一件</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本机，会自动通知经销商。</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>报备</translation>
    </message>
</context>
<context>
    <name>DealForm</name>
    <message>
        <source>New, or a customer of this shop</source>
        <translation>新客户，或本店现有客户</translation>
    </message>
</context>
<context>
    <name>DealPage</name>
    <message>
        <source>Registration</source>
        <translation>报备</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>新增报备</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此处无法这样填</translation>
    </message>
    <message>
        <source>The manufacturer asks: {question}</source>
        <translation>制造商询问：{question}</translation>
    </message>
    <message>
        <source>Registered to another dealer since {day}. If it is yours, dispute it with case number {number}.</source>
        <translation>自 {day} 起已由其他经销商报备。若应属贵店，请以案号 {number} 提出异议。</translation>
    </message>
    <message>
        <source>Somebody else claims the same. A person at the manufacturer decides.</source>
        <translation>另有经销商主张同一对象，由制造商人员裁定。</translation>
    </message>
    <message>
        <source>The manufacturer passed it on to another dealer on {day}: {reason}</source>
        <translation>制造商已于 {day} 转交其他经销商：{reason}</translation>
    </message>
    <message>
        <source>{number} is saved on this PC; the manufacturer is told by itself.</source>
        <translation>{number} 已存在本机，会自动送交制造商。</translation>
    </message>
</context>
<context>
    <name>DealPane</name>
    <message>
        <source>Outside of the territory</source>
        <translation>授权区域外</translation>
    </message>
    <message>
        <source>Asks for more time: {wish}</source>
        <translation>申请延期：{wish}</translation>
    </message>
    <message>
        <source>You asked: {question}</source>
        <translation>您的询问：{question}</translation>
    </message>
    <message>
        <source>Passed on by {dealer}, {number}, on {day}: {reason}</source>
        <translation>由 {dealer} 的 {number} 于 {day} 转来：{reason}</translation>
    </message>
    <message>
        <source>never before</source>
        <translation>从未联系</translation>
    </message>
</context>
<context>
    <name>DealSide</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>历程</translation>
    </message>
    <message>
        <source>What the manufacturer will probably say</source>
        <translation>制造商可能的意见</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Nothing speaks against it, as far as this PC knows. Claims of others are known to head office alone.</source>
        <translation>就本机所知没有疑义。其他经销商的报备只有总部知道。</translation>
    </message>
    <message>
        <source>Captured {moment} by {who}</source>
        <translation>{moment} 由 {who} 登记</translation>
    </message>
    <message>
        <source>Reached the manufacturer {moment}</source>
        <translation>{moment} 送达制造商</translation>
    </message>
    <message>
        <source>Protected from {start} to {end} · {left}</source>
        <translation>保护期 {start} 至 {end} · {left}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Without progress it ends after {days} day. Extensions: {used} of {most}.</source>
        <translation>{days} 天无进展即失效。延期：{used}／{most} 次。</translation>
    </message>
    <message>
        <source>Without progress it ends after {days} days. Extensions: {used} of {most}.</source>
        <translation>{days} 天无进展即失效。延期：{used}／{most} 次。</translation>
    </message>
    <message>
        <source>Won with {amount}</source>
        <translation>成交金额 {amount}</translation>
    </message>
    <message>
        <source>Stage: {stage} · next: {step}</source>
        <translation>阶段：{stage} · 下一步：{step}</translation>
    </message>
    <message>
        <source>Stage: {stage}</source>
        <translation>阶段：{stage}</translation>
    </message>
</context>
<context>
    <name>DealTermsDialog</name>
    <message>
        <source>Terms of registration</source>
        <translation>报备条件</translation>
    </message>
    <message>
        <source>Idle and grace days count at once, also for what is protected; the other terms from the next decision on.</source>
        <translation>无进展天数与宽限天数立即生效，已受保护的也适用；其他条件自下次决定起适用。</translation>
    </message>
    <message>
        <source>What the program came with</source>
        <translation>程序的默认值</translation>
    </message>
    <message>
        <source>Which amount?</source>
        <translation>多少金额？</translation>
    </message>
    <message>
        <source>How many times?</source>
        <translation>几次？</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>几天？</translation>
    </message>
</context>
<context>
    <name>DealerDialog</name>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Code, name or region</source>
        <translation>代码、名称或地区</translation>
    </message>
    <message>
        <source>Choose a dealer.</source>
        <translation>请选择经销商。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已保存在本机；系统会自动通知经销商。</translation>
    </message>
</context>
<context>
    <name>DealersPage</name>
    <message>
        <source>Dealers</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Code, name or region  (Ctrl+F)</source>
        <translation>代码、名称或地区  (Ctrl+F)</translation>
    </message>
    <message>
        <source>No dealer is found</source>
        <translation>找不到经销商</translation>
    </message>
    <message>
        <source>Dealers come from head office; another piece of the name or the code may find one.</source>
        <translation>经销商资料由总部送来；换一段名称或代码再找找看。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>停单</translation>
    </message>
    <message>
        <source>Let it order again</source>
        <translation>恢复订货</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>交易条件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已停单</translation>
    </message>
    <message>
        <source>May order</source>
        <translation>可订货</translation>
    </message>
    <message>
        <source>A price shown is kept, days: {days}, if it is lower by at most {share} %</source>
        <translation>报过的价格保留 {days} 天，最多可低于现价 {share}%</translation>
    </message>
    <message>
        <source>Price list {name}</source>
        <translation>价目表 {name}</translation>
    </message>
    <message>
        <source>Until the block is lifted it sees everything and orders nothing. It sees this reason too.</source>
        <translation>经销商仍可查看一切，但不能订货，直到恢复为止；也会看到这个原因。</translation>
    </message>
    <message>
        <source>Tax number {number}</source>
        <translation>税号 {number}</translation>
    </message>
    <message>
        <source>Blocked: {reason}</source>
        <translation>停单原因：{reason}</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本机，会自动通知经销商。</translation>
    </message>
    <message>
        <source>Block {name}</source>
        <translation>停单：{name}</translation>
    </message>
</context>
<context>
    <name>DealsPage</name>
    <message>
        <source>Registrations</source>
        <translation>客户报备</translation>
    </message>
    <message>
        <source>Number, customer, project  (Ctrl+F)</source>
        <translation>单号、客户、项目  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>No registration here</source>
        <translation>这里没有报备</translation>
    </message>
    <message>
        <source>F2 registers a customer or a project; it is protected for you once the manufacturer agrees.</source>
        <translation>按 F2 报备客户或项目；制造商同意后即受保护。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>New registration</source>
        <translation>新增报备</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>{count} registrations</source>
        <translation>{count} 笔报备</translation>
    </message>
    <message>
        <source>{count} registration</source>
        <translation>{count} 笔报备</translation>
    </message>
    <message>
        <source>The first {count} registrations</source>
        <translation>前 {count} 条报备</translation>
    </message>
    <message>
        <source>{count} registration was begun and not saved.</source>
        <translation>{count} 笔报备已开始输入，尚未保存。</translation>
    </message>
    <message>
        <source>{count} registrations were begun and not saved.</source>
        <translation>{count} 笔报备已开始输入，尚未保存。</translation>
    </message>
    <message>
        <source>Go on with the last one</source>
        <translation>继续最近一笔</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>报备</translation>
    </message>
</context>
<context>
    <name>DefectsDialog</name>
    <message>
        <source>Reports of our mistakes</source>
        <translation>程序错误报告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>There is none: the program has not made a mistake that it noticed.</source>
        <translation>没有报告：程序没有察觉到任何错误。</translation>
    </message>
    <message>
        <source>This is all that is sent to the manufacturer, and only when you press Send: places in the program, no words or numbers of yours.</source>
        <translation>只有按下“发送”时，才会把以下内容发给厂家：程序中的位置，不含您的任何文字或数字。</translation>
    </message>
    <message>
        <source>Sent. Thank you.</source>
        <translation>已发送，谢谢。</translation>
    </message>
</context>
<context>
    <name>DeliveriesPage</name>
    <message>
        <source>Shipment, order, carrier or product code  (Ctrl+F)</source>
        <translation>出货单、订单、货运或料号  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Deliveries to receive</source>
        <translation>待收货</translation>
    </message>
    <message>
        <source>No delivery is on its way</source>
        <translation>没有在途的货</translation>
    </message>
    <message>
        <source>What the manufacturer ships appears here by itself.</source>
        <translation>总部出货后会自动出现在这里。</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>索赔</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No delivery has the number {code}. Open one, then scan its goods.</source>
        <translation>没有单号为 {code} 的出货单。请先打开一张，再扫描货品。</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>出货时间</translation>
    </message>
    <message>
        <source>On its way since</source>
        <translation>已在途</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>货运公司</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>货运单号</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
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
        <translation>这里输入的内容尚未保存，再按一次 Esc 即放弃离开。</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>Note a difference</source>
        <translation>标注差异</translation>
    </message>
    <message>
        <source>Our books say</source>
        <translation>我方账上</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>只留作备注</translation>
    </message>
    <message>
        <source>Show it to head office</source>
        <translation>送交厂家</translation>
    </message>
    <message>
        <source>{number} is in our books with {amount}, and not on the statement.</source>
        <translation>{number} 在我方账上为 {amount}，对账单上没有。</translation>
    </message>
    <message>
        <source>{number} is on the statement with {amount}.</source>
        <translation>{number} 在对账单上为 {amount}。</translation>
    </message>
    <message>
        <source>This</source>
        <translation>此笔</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
    </message>
    <message>
        <source>Head office is told by itself.</source>
        <translation>系统会自动通知厂家。</translation>
    </message>
    <message>
        <source>Kept for this shop.</source>
        <translation>已留存于本店。</translation>
    </message>
</context>
<context>
    <name>DisputeDialog</name>
    <message>
        <source>Who was first?</source>
        <translation>谁先报备？</translation>
    </message>
    <message>
        <source>Both were out of touch, so no clock decides. Proven times and papers speak for {dealer}; you decide.</source>
        <translation>双方当时都未联网，无法以时钟定先后。可证明的时间与资料支持 {dealer}；由您裁定。</translation>
    </message>
    <message>
        <source>Reason (stays with the manufacturer)</source>
        <translation>理由（仅留存于制造商）</translation>
    </message>
    <message>
        <source>Say why: it stays with the dispute for good.</source>
        <translation>请写明理由：将永久留存于本争议。</translation>
    </message>
</context>
<context>
    <name>DocumentSide</name>
    <message>
        <source>Where it stands</source>
        <translation>目前进度</translation>
    </message>
    <message>
        <source>Asked and got</source>
        <translation>要求与核准</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>出货单</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>From settled claims</source>
        <translation>已结索赔调整</translation>
    </message>
    <message>
        <source>It is firm: head office keeps for it what it needs.</source>
        <translation>此单已确定：所需的总部都已预留。</translation>
    </message>
    <message>
        <source>It is subject to head office.</source>
        <translation>此单须待总部确认。</translation>
    </message>
    <message>
        <source>Next: this PC sends it as soon as head office can be reached.</source>
        <translation>下一步：连上总部后，本机会自动送出。</translation>
    </message>
    <message>
        <source>Next: somebody here decides what to do about head office&apos;s answer.</source>
        <translation>下一步：请本店决定如何处理总部的答复。</translation>
    </message>
</context>
<context>
    <name>DraftBox</name>
    <message>
        <source>New order, nothing typed yet</source>
        <translation>新订单，尚未输入</translation>
    </message>
    <message>
        <source>no lines yet</source>
        <translation>尚无明细</translation>
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
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>They must read it</source>
        <translation>必读</translation>
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
        <translation>及格标准（%）</translation>
    </message>
    <message>
        <source>Again after (days)</source>
        <translation>重考间隔（天）</translation>
    </message>
    <message>
        <source>Certificate counts (days)</source>
        <translation>证书有效（天）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Questions of the quiz</source>
        <translation>测验题目</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>New material</source>
        <translation>新增资料</translation>
    </message>
    <message>
        <source>Change draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>New version of {title}</source>
        <translation>《{title}》的新版本</translation>
    </message>
    <message>
        <source>None of them: everybody</source>
        <translation>都不选：所有人</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Text: # begins a heading, - a point; an empty line parts paragraphs.</source>
        <translation>正文：# 开头是小标题，- 开头是列表，空行分段。</translation>
    </message>
    <message>
        <source>Questions: ? asks, + is a right option, - a wrong one.</source>
        <translation>题目：? 开头是题目，+ 是正确选项，- 是错误选项。</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Line {line} of the questions begins with no sign, or has no question.</source>
        <translation>题目第 {line} 行开头没有符号，或前面没有题目。</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End it</source>
        <translation>终止</translation>
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
        <translation>总部地址</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Enrol this PC</source>
        <translation>注册这台电脑</translation>
    </message>
    <message>
        <source>Protect this PC by the password alone (weaker)</source>
        <translation>仅以密码保护这台电脑（较弱）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open code file…</source>
        <translation>打开注册文件…</translation>
    </message>
    <message>
        <source>No keyring of this PC can be used. Unlock it and try again, or tick below that the password alone protects this PC.</source>
        <translation>这台电脑没有可用的密钥环。请解锁后重试，或勾选下方“仅以密码保护这台电脑”。</translation>
    </message>
    <message>
        <source>Asking head office…</source>
        <translation>正在询问总部…</translation>
    </message>
    <message>
        <source>Set up this PC</source>
        <translation>设置这台电脑</translation>
    </message>
    <message>
        <source>Drop the manufacturer&apos;s code file here, or type the code.</source>
        <translation>将原厂寄来的注册文件拖到这里，或输入注册码。</translation>
    </message>
    <message>
        <source>Enrol this PC again</source>
        <translation>重新注册这台电脑</translation>
    </message>
    <message>
        <source>Everything on this PC is kept, and what waits is sent. Head office needs a new code to know this PC again.</source>
        <translation>这台电脑上的数据全部保留，待传的也会送出。总部需要一组新的注册码才能重新认得这台电脑。</translation>
    </message>
    <message>
        <source>Open code file</source>
        <translation>打开注册文件</translation>
    </message>
</context>
<context>
    <name>EnterDialog</name>
    <message>
        <source>Enter official numbers</source>
        <translation>登记正式号码</translation>
    </message>
    <message>
        <source>One PC gives them, also without a connection; no other one does.</source>
        <translation>由一台电脑使用，离线也可；别台不会用到。</translation>
    </message>
    <message>
        <source>Letters before</source>
        <translation>字轨</translation>
    </message>
    <message>
        <source>Letter of the PC</source>
        <translation>电脑代号</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起号</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>止号</translation>
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
        <translation>保存</translation>
    </message>
    <message>
        <source>Digits only, as they are printed.</source>
        <translation>只能填数字，照纸上印的填。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
    </message>
    <message>
        <source>As many digits as the last number, with the zeros in front.</source>
        <translation>位数要与末号相同，前面的 0 也要输入。</translation>
    </message>
    <message>
        <source>Saved on this PC. They count once head office has said that nobody else has them.</source>
        <translation>已存在本机。总部确认没有别人使用后即可使用。</translation>
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
        <translation>金额</translation>
    </message>
    <message>
        <source>New line Ins · Delete Ctrl+Del · Paste from Excel Ctrl+V · 3*12 is counted</source>
        <translation>新增行 Ins · 删除行 Ctrl+Del · 由 Excel 粘贴 Ctrl+V · 可输入 3*12</translation>
    </message>
    <message>
        <source>promotions −{amount}  F7</source>
        <translation>促销 −{amount}  F7</translation>
    </message>
</context>
<context>
    <name>EntryGrid</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填满</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>插入列</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>查无此项</translation>
    </message>
    <message>
        <source>Too many lines ({lines}): a document takes {most}. Nothing was pasted: paste fewer.</source>
        <translation>{lines} 行太多：一张单据最多 {most} 行。未粘贴任何内容：请少粘贴一些。</translation>
    </message>
</context>
<context>
    <name>EntryHead</name>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>None, or number, customer, site</source>
        <translation>无，或单号、客户、地点</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>希望到货日</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺货处理</translation>
    </message>
    <message>
        <source>As agreed for this shop</source>
        <translation>依本店约定</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>自编单号</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not a day: write 2026-12-31, 12-31 or +7</source>
        <translation>不是日期：请输入 2026-12-31、12-31 或 +7</translation>
    </message>
    <message>
        <source>Take one from the list, or leave it empty.</source>
        <translation>请从列表选一笔，或留空。</translation>
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
        <translation>查无此项</translation>
    </message>
    <message>
        <source>Packs of {pack}, at least {least}: {full} would do (Ctrl+R rounds up)</source>
        <translation>每包 {pack}，至少 {least}：可订 {full}（Ctrl+R 进位）</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>尚未下载</translation>
    </message>
    <message>
        <source>Which product?</source>
        <translation>哪一项商品？</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>数量多少？</translation>
    </message>
    <message>
        <source>This product has no price yet</source>
        <translation>此商品尚无价格</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reading: {count} rows so far</source>
        <translation>读取中：已读 {count} 行</translation>
    </message>
    <message>
        <source>Reading: {count} row so far</source>
        <translation>读取中：已读 {count} 行</translation>
    </message>
    <message>
        <source>Writing row {count} of {all} to {file}</source>
        <translation>正在写入 {file}：第 {count} 行，共 {all} 行</translation>
    </message>
    <message>
        <source>{count} rows are in {file}.</source>
        <translation>{count} 行已存入 {file}。</translation>
    </message>
    <message>
        <source>{count} row is in {file}.</source>
        <translation>{count} 行已存入 {file}。</translation>
    </message>
    <message>
        <source>{file} was not written: its page was closed meanwhile.</source>
        <translation>{file} 没有写入：所属页面已关闭。</translation>
    </message>
    <message>
        <source>At most {count} rows go into one file. Narrow the filter.</source>
        <translation>一个文件最多 {count} 行，请缩小筛选范围。</translation>
    </message>
</context>
<context>
    <name>FailedDialog</name>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>It is kept: nothing has to be typed again.</source>
        <translation>已保留，不必重新录入。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>No printer on this PC. Save a PDF instead.</source>
        <translation>这台电脑没有打印机，请改存 PDF。</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Width in mm</source>
        <translation>宽度（mm）</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Show or leave out</source>
        <translation>显示／省略</translation>
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
        <translation>字段</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
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
        <translation>待上传 {count} 笔</translation>
    </message>
    <message>
        <source>{count} need attention  F11</source>
        <translation>待处理 {count} 笔  F11</translation>
    </message>
    <message>
        <source>{count} needs attention  F11</source>
        <translation>待处理 {count} 笔  F11</translation>
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
        <translation>数据与总部不符</translation>
    </message>
    <message>
        <source>Second copy not written</source>
        <translation>副本未写入</translation>
    </message>
    <message>
        <source>Handing in the journal</source>
        <translation>正在补交日志</translation>
    </message>
    <message>
        <source>Not saving</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Filling {share}%</source>
        <translation>下载中 {share}%</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline days left: {count}</source>
        <translation>可离线 {count} 天</translation>
    </message>
    <message>
        <source>Offline hours left: {count}</source>
        <translation>可离线 {count} 小时</translation>
    </message>
    <message>
        <source>Not yet in touch with head office</source>
        <translation>尚未与总部连接</translation>
    </message>
    <message>
        <source>Synced {age}</source>
        <translation>最后同步：{age}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
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
        <translation>页面</translation>
    </message>
    <message>
        <source>Last changed by {who}, {moment}</source>
        <translation>{who} 最后修改于 {moment}</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>抬头</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>页脚文字</translation>
    </message>
    <message>
        <source>This letterhead and logo on every paper</source>
        <translation>抬头与标志应用到所有单据</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字体大小</translation>
    </message>
    <message>
        <source>Copy from another form</source>
        <translation>从其他格式复制</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>单头信息</translation>
    </message>
    <message>
        <source>Choose a form</source>
        <translation>选择格式</translation>
    </message>
    <message>
        <source>No other form was changed</source>
        <translation>没有其他修改过的格式</translation>
    </message>
    <message>
        <source>Letterhead, the shop&apos;s name first</source>
        <translation>抬头，第一行为店名</translation>
    </message>
    <message>
        <source>Footer: terms, returns, thanks</source>
        <translation>页脚：条款、退换、致谢</translation>
    </message>
    <message>
        <source>Details in the head</source>
        <translation>单头信息</translation>
    </message>
    <message>
        <source>Parts of the label</source>
        <translation>标签内容</translation>
    </message>
    <message>
        <source>Reset to built-in</source>
        <translation>还原内置格式</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A logo is a PNG of at most 1,000 × 1,000 dots and 100 kB.</source>
        <translation>标志须为 PNG，最大 1,000 × 1,000 点、100 kB。</translation>
    </message>
    <message>
        <source>From now on the whole shop prints so: {form}</source>
        <translation>全店今后按此打印：{form}</translation>
    </message>
    <message>
        <source>Import a form</source>
        <translation>导入格式</translation>
    </message>
    <message>
        <source>Export this form</source>
        <translation>导出此格式</translation>
    </message>
    <message>
        <source>The form is saved as {file}.</source>
        <translation>格式已保存为 {file}。</translation>
    </message>
</context>
<context>
    <name>GiftDialog</name>
    <message>
        <source>Choose a gift</source>
        <translation>选择赠品</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>赠送</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>加入订单</translation>
    </message>
</context>
<context>
    <name>GiveUpDialog</name>
    <message>
        <source>Give this count up</source>
        <translation>放弃此次盘点</translation>
    </message>
    <message>
        <source>{count} product has been counted, and would have to be counted anew. The books stay as they are.</source>
        <translation>已盘点 {count} 项商品，放弃后须重新盘点。账面数量不变。</translation>
    </message>
    <message>
        <source>{count} products have been counted, and would have to be counted anew. The books stay as they are.</source>
        <translation>已盘点 {count} 项商品，放弃后须重新盘点。账面数量不变。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>GoodsPage</name>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Not a valid value</source>
        <translation>不是有效的值</translation>
    </message>
    <message>
        <source>{code} {lot} has expired: its last day was {day}. Look at it.</source>
        <translation>{code} {lot} 已过期（有效期至 {day}），请确认。</translation>
    </message>
    <message>
        <source>Line {number} is not complete.</source>
        <translation>第 {number} 行尚未填完。</translation>
    </message>
    <message>
        <source>Nobody knows the code {code}. Nothing was changed.</source>
        <translation>查无料号或条码 {code}，没有任何变动。</translation>
    </message>
    <message>
        <source>Serial number {serial} is on this document already.</source>
        <translation>序列号 {serial} 已在此单据上。</translation>
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
        <translation>打印出来了吗？</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打印一次</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已打印出</translation>
    </message>
    <message>
        <source>{number} was handed to {printer}. Please look whether the paper is there.</source>
        <translation>{number} 已交给 {printer}，请看纸是否已打印出来。</translation>
    </message>
    <message>
        <source>{number} waits for {printer} and was not printed yet.</source>
        <translation>{number} 在等 {printer}，还没打印。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>查看导览</translation>
    </message>
    <message>
        <source>Nothing found in the help. Try another word.</source>
        <translation>帮助中查无相关主题。请换个词试试。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Today&apos;s work</source>
        <translation>今日工作</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Last answer of head office: {moment}</source>
        <translation>总部最后回复：{moment}</translation>
    </message>
    <message>
        <source>F11 opens the list</source>
        <translation>F11 打开清单</translation>
    </message>
</context>
<context>
    <name>HouseDayDialog</name>
    <message>
        <source>Working days of head office</source>
        <translation>总部的工作日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>这一天</translation>
    </message>
    <message>
        <source>Nobody works</source>
        <translation>休息</translation>
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
        <translation>周一至周五上班，此处列出的日子除外。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Named: {days}</source>
        <translation>已设置：{days}</translation>
    </message>
    <message>
        <source>{day} worked</source>
        <translation>{day} 上班</translation>
    </message>
    <message>
        <source>{day} free</source>
        <translation>{day} 休息</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Saved on this PC; from the next ticket on.</source>
        <translation>已保存在本机；自下一张工单起适用。</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Its midnight begins a day of prices, terms and reminders, for every dealer.</source>
        <translation>价格、条件与提醒的一天从此时区的午夜开始，所有经销商均同。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import order lines</source>
        <translation>导入订单明细</translation>
    </message>
    <message>
        <source>Column of the code</source>
        <translation>料号列</translation>
    </message>
    <message>
        <source>Column of the quantity</source>
        <translation>数量列</translation>
    </message>
    <message>
        <source>Add the lines</source>
        <translation>带入单据</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>A document takes {most} lines at most: divide the file.</source>
        <translation>一张单据最多 {most} 行，请把文件分开。</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Draw up statement</source>
        <translation>开具对账单</translation>
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
        <translation>期间内的每张单据都会列入；同一期间再开一次即为下一版。</translation>
    </message>
    <message>
        <source>Draw up</source>
        <translation>开具</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Kept for PCs</source>
        <translation>已为电脑预留</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Letter of the PC</source>
        <translation>电脑代号</translation>
    </message>
    <message>
        <source>For so many days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此处无法这样填</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer&apos;s PC hears of it by itself.</source>
        <translation>已存在本机；经销商的电脑会自动收到。</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>{name} leaves</source>
        <translation>{name} 离职</translation>
    </message>
    <message>
        <source>{name} does not come in any more, at a PC without a connection as soon as it has one. What they saved is kept; what of it head office holds back waits in the attention list.</source>
        <translation>{name} 不能再登录；没有连线的电脑，一连上线就生效。此人保存的资料都保留，被总部保留的会列在待处理清单。</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>离职</translation>
    </message>
</context>
<context>
    <name>LimitDialog</name>
    <message>
        <source>Propose a limit</source>
        <translation>申请额度</translation>
    </message>
    <message>
        <source>It counts once somebody else has approved it.</source>
        <translation>须由另一人批准后生效。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>代码或名称</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
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
        <source>Propose</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此处无法这样填</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
    </message>
</context>
<context>
    <name>LineOffers</name>
    <message>
        <source>Choose a line with a product, a quantity and a price.</source>
        <translation>请选一行有商品、数量与价格的明细。</translation>
    </message>
</context>
<context>
    <name>ListPriceDialog</name>
    <message>
        <source>List price of {code}</source>
        <translation>{code} 的牌价</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>A price to come counts from its first day on.</source>
        <translation>未来的价格自起始日起生效。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers hear of it by themselves.</source>
        <translation>已存在这台电脑；经销商会自动收到。</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>The PIN does not count any more: type your password.</source>
        <translation>PIN 已失效，请输入密码。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>What you were typing is kept.</source>
        <translation>输入到一半的内容会保留。</translation>
    </message>
    <message>
        <source>PIN or password is wrong.</source>
        <translation>PIN 码或密码错误。</translation>
    </message>
    <message>
        <source>Password is wrong.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN 码或密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a PNG</source>
        <translation>选择 PNG</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Logo of {width} × {height} dots</source>
        <translation>标志 {width} × {height} 点</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
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
        <translation>资料</translation>
    </message>
    <message>
        <source>Your tries</source>
        <translation>我的作答记录</translation>
    </message>
    <message>
        <source>This material is not on this PC</source>
        <translation>这台电脑上没有这份资料</translation>
    </message>
    <message>
        <source>It may have been withdrawn before it came here; F5 asks for what is new.</source>
        <translation>可能还没传到这里就撤回了；F5 立即同步。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>已读情况</translation>
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
        <translation>发布</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>我已读</translation>
    </message>
    <message>
        <source>Take the quiz</source>
        <translation>作答测验</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>About</source>
        <translation>有关</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Must be read</source>
        <translation>必读</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>测验</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>答对</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Yes, and you have</source>
        <translation>是，您已读过</translation>
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
        <translation>{count} 题，{percent} % 及格</translation>
    </message>
    <message>
        <source>{count} questions, passed at {percent} %</source>
        <translation>{count} 题，{percent} % 及格</translation>
    </message>
    <message>
        <source>Again from {day}</source>
        <translation>{day} 起可再考</translation>
    </message>
    <message>
        <source>A newer version has the place of this one.</source>
        <translation>这一版已被较新的版本取代。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开新版</translation>
    </message>
    <message>
        <source>Withdrawn: {reason}</source>
        <translation>已撤回：{reason}</translation>
    </message>
    <message>
        <source>Saved: you have read it.</source>
        <translation>已记下：您已读过。</translation>
    </message>
    <message>
        <source>Saved on this PC; head office confirms it.</source>
        <translation>已存在这台电脑；由总部确认。</translation>
    </message>
    <message>
        <source>Every dealer gets it, and its words stay as they are. F12 once more publishes it.</source>
        <translation>所有经销商都会收到，内容不能再改。再按一次 F12 发布。</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers get it by themselves.</source>
        <translation>已存在这台电脑；经销商会自动收到。</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers hear of it by themselves.</source>
        <translation>已存在这台电脑；经销商会自动得知。</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>撤回这份资料</translation>
    </message>
    <message>
        <source>It counts no more and nothing takes its place; who opens it reads your reason.</source>
        <translation>之后不再有效，也没有新版取代；打开的人会看到您的原因。</translation>
    </message>
</context>
<context>
    <name>MinimumDialog</name>
    <message>
        <source>Order again below</source>
        <translation>低于此量补货</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Units over all places</source>
        <translation>全部仓位合计数量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A whole number, 0 for never.</source>
        <translation>请输入整数，0 表示不提醒。</translation>
    </message>
    <message>
        <source>The minimum is set.</source>
        <translation>已设置安全量。</translation>
    </message>
</context>
<context>
    <name>MovingPage</name>
    <message>
        <source>Place</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>{number} is booked on this PC.</source>
        <translation>{number} 已在本机过账。</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Internal note on {number}</source>
        <translation>{number} 的内部备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Stays at head office: the dealer is sent nothing of it.</source>
        <translation>只留在总部：不会传给经销商。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Official numbers</source>
        <translation>正式号码</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>No official numbers</source>
        <translation>没有正式号码</translation>
    </message>
    <message>
        <source>F2 enters the numbers that an authority gave this shop, each block for one PC.</source>
        <translation>按 F2 登记主管机关配给本店的号码，每段指定一台电脑。</translation>
    </message>
    <message>
        <source>Spoilt form</source>
        <translation>纸张作废</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Enter numbers</source>
        <translation>登记号码</translation>
    </message>
    <message>
        <source>First</source>
        <translation>起号</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>止号</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已开立</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>跳号</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It counts as used, with this reason, and is given to nobody again.</source>
        <translation>此号视为已用并注明原因，不会再给任何单据。</translation>
    </message>
    <message>
        <source>PC {letter} gives these numbers, and may have written this one already.</source>
        <translation>这些号码由电脑 {letter} 开具，这个号码可能已经开出。</translation>
    </message>
    <message>
        <source>Void {number}</source>
        <translation>作废 {number}</translation>
    </message>
    <message>
        <source>Voided on this PC.</source>
        <translation>已在本机作废。</translation>
    </message>
</context>
<context>
    <name>OrderDeskPage</name>
    <message>
        <source>Order desk</source>
        <translation>订单处理</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Number, dealer, reference  (Ctrl+F)</source>
        <translation>单号、经销商、参考  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未结</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待出货</translation>
    </message>
    <message>
        <source>To bill</source>
        <translation>待开票</translation>
    </message>
    <message>
        <source>Billed, not paid</source>
        <translation>已开票未付款</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待办队列</translation>
    </message>
    <message>
        <source>Nothing waits for the desk</source>
        <translation>没有待处理的订单</translation>
    </message>
    <message>
        <source>Orders of dealers appear here by themselves. Esc empties the filter.</source>
        <translation>经销商的订单会自动出现。按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Choose an order in the queue</source>
        <translation>请在左侧选一张订单</translation>
    </message>
    <message>
        <source>Arrow keys walk the list; what is marked there is shown here.</source>
        <translation>用方向键在列表中移动，所选的内容显示在这里。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>This order is finished: the desk no longer holds it.</source>
        <translation>此订单已结案，不在待办中。</translation>
    </message>
    <message>
        <source>{count} orders, {decisions} to decide</source>
        <translation>{count} 张订单，{decisions} 张待决定</translation>
    </message>
    <message>
        <source>{count} order, {decisions} to decide</source>
        <translation>{count} 张订单，{decisions} 张待决定</translation>
    </message>
    <message>
        <source>{order}: saved on this PC{number}; the dealer is told by itself.</source>
        <translation>{order}：已存于本机{number}，会自动通知经销商。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Asks to cancel</source>
        <translation>要求取消</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
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
        <translation>已配货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出货</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
</context>
<context>
    <name>OrderEntryPage</name>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包装量</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可供量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>注记</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>修改订单</translation>
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
        <translation>下单</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Order again</source>
        <translation>再次订购</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <source>Begin again from the order as it is</source>
        <translation>以订单现况重新修改</translation>
    </message>
    <message>
        <source>Nothing to order yet: type or scan a product code.</source>
        <translation>尚无明细：请输入或扫描编号。</translation>
    </message>
    <message>
        <source>{number} is saved on this PC and goes to the manufacturer by itself.</source>
        <translation>{number} 已存于本机，会自动送交原厂。</translation>
    </message>
    <message>
        <source>Nothing is known under {code}.</source>
        <translation>查无 {code}。</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>草稿已舍弃。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>复原</translation>
    </message>
</context>
<context>
    <name>OrderPage</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>This order is not on this PC</source>
        <translation>本机没有此订单</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Copy as new</source>
        <translation>复制新单</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close line</source>
        <translation>结清此行</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Ask to cancel</source>
        <translation>申请取消</translation>
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
        <translation>修改后重送</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. All orders are under Orders in the menu.</source>
        <translation>总部有此单时会自动下载。所有订单请见菜单“订单”。</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>自编单号</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>希望到货日</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>价格依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Last remark</source>
        <translation>最后说明</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺货处理</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>优惠码</translation>
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
        <translation>促销 −{amount}  F7</translation>
    </message>
    <message>
        <source>The manufacturer was asked to stop this order and has not answered yet.</source>
        <translation>已向原厂申请停止此订单，尚未答复。</translation>
    </message>
    <message>
        <source>Cancel order {number}</source>
        <translation>取消订单 {number}</translation>
    </message>
    <message>
        <source>Nothing of it will be shipped. The order stays readable.</source>
        <translation>将不再出货，订单仍可查阅。</translation>
    </message>
    <message>
        <source>Ask to cancel {number}</source>
        <translation>申请取消 {number}</translation>
    </message>
    <message>
        <source>Ask the manufacturer</source>
        <translation>向原厂申请</translation>
    </message>
    <message>
        <source>It is already being picked or shipped: the manufacturer decides what can be stopped.</source>
        <translation>已在拣货或出货：能停止多少由原厂决定。</translation>
    </message>
    <message>
        <source>Close the rest of this line</source>
        <translation>结清此行未交数量</translation>
    </message>
    <message>
        <source>What is being picked still comes; the rest of the order lives on.</source>
        <translation>拣货中的仍会送达，订单其余部分照常。</translation>
    </message>
    <message>
        <source>Saved on this PC; the manufacturer is told by itself.</source>
        <translation>已存于本机，会自动通知原厂。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
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
        <translation>已出货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Expected, reason</source>
        <translation>预计日、原因</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>出货单号</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>运送中</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
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
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Dealer blocked: {reason}</source>
        <translation>经销商停单：{reason}</translation>
    </message>
    <message>
        <source>Asks to cancel</source>
        <translation>要求取消</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>Credit left</source>
        <translation>剩余额度</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>价格依据</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>希望到货日</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺货处理</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考单号</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注、最后说明</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Number, reference or note  (Ctrl+F)</source>
        <translation>单号、参考或备注  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部订单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>运送中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>这里没有订单</translation>
    </message>
    <message>
        <source>F2 begins one; Esc empties the filter.</source>
        <translation>按 F2 新建；按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 张订单</translation>
    </message>
    <message>
        <source>{count} order</source>
        <translation>{count} 张订单</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考单号</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>开票</translation>
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
        <translation>总部会怎么说？</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Ctrl+M mends lines: whole packs, successors.</source>
        <translation>Ctrl+M 修正明细：整包数量、后继品。</translation>
    </message>
    <message>
        <source>A gift is earned: Ctrl+G chooses it.</source>
        <translation>已符合赠品条件：按 Ctrl+G 选择。</translation>
    </message>
    <message>
        <source>Nothing speaks against it, as far as this PC knows.</source>
        <translation>就本机所知没有疑义。</translation>
    </message>
</context>
<context>
    <name>OwingPage</name>
    <message>
        <source>Owed, order by order</source>
        <translation>欠款逐单明细</translation>
    </message>
    <message>
        <source>Number or own reference  (Ctrl+F)</source>
        <translation>单号或自编单号  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部订单</translation>
    </message>
    <message>
        <source>Of what has left</source>
        <translation>已出货</translation>
    </message>
    <message>
        <source>Late ones</source>
        <translation>逾期未付</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>没有欠款</translation>
    </message>
    <message>
        <source>Orders stand here from the day they are accepted until they are paid.</source>
        <translation>订单自接受之日起列在这里，直到付清。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单日</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>自编单号</translation>
    </message>
    <message>
        <source>First left</source>
        <translation>首次出货</translation>
    </message>
    <message>
        <source>To pay by</source>
        <translation>应付日</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Not billed</source>
        <translation>已出货未开票</translation>
    </message>
    <message>
        <source>Still to ship</source>
        <translation>已接单未出货</translation>
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
        <translation>{count} 张订单，未扣贷项通知单</translation>
    </message>
    <message>
        <source>{count} order, before credit notes</source>
        <translation>{count} 张订单，未扣贷项通知单</translation>
    </message>
    <message>
        <source>Billed {invoiced} + not billed {unbilled} + still to ship {to_come} − paid {paid}</source>
        <translation>已开票 {invoiced} ＋ 已出货未开票 {unbilled} ＋ 已接单未出货 {to_come} － 已付 {paid}</translation>
    </message>
</context>
<context>
    <name>OwnListDialog</name>
    <message>
        <source>Import own list</source>
        <translation>导入自有账目</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>文件中没有</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存账目</translation>
    </message>
    <message>
        <source>A list has at most {most} rows: make two files of it.</source>
        <translation>一份账目最多 {most} 行：请分成两个文件。</translation>
    </message>
    <message>
        <source>{count} line is saved on this PC.</source>
        <translation>{count} 笔账目已保存在本机。</translation>
    </message>
    <message>
        <source>{count} lines are saved on this PC.</source>
        <translation>{count} 笔账目已保存在本机。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
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
        <translation>为 {code} 申请特价</translation>
    </message>
    <message>
        <source>The order waits until somebody at head office has agreed. Nothing is lost meanwhile.</source>
        <translation>订单会等候总部同意，期间不会丢失。</translation>
    </message>
    <message>
        <source>Price per unit</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提出申请</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>多少？</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>请写明理由：对方会看到。</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New one again</source>
        <translation>再输入新密码</translation>
    </message>
    <message>
        <source>At least 8 characters: a few words are best. It takes a connection to head office.</source>
        <translation>至少 8 个字符，用几个词最好。需要连接总部。</translation>
    </message>
    <message>
        <source>The two are not alike.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Asking head office…</source>
        <translation>正在询问总部…</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>这不是您的密码。</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste an order</source>
        <translation>粘贴订单</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
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
        <translation>数量</translation>
    </message>
    <message>
        <source>Paste a message, a mail or rows of a spreadsheet at the left</source>
        <translation>请在左边粘贴消息、邮件或表格</translation>
    </message>
    <message>
        <source>For example: 來令片 4箱，機油 6瓶</source>
        <translation>例如：刹车片 4箱，机油 6瓶</translation>
    </message>
    <message>
        <source>Add the lines</source>
        <translation>带入单据</translation>
    </message>
    <message>
        <source>Find another</source>
        <translation>另找</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>{whole} line is understood; {left} to look at.</source>
        <translation>已识别 {whole} 行；{left} 行需要确认。</translation>
    </message>
    <message>
        <source>{whole} lines are understood; {left} to look at.</source>
        <translation>已识别 {whole} 行；{left} 行需要确认。</translation>
    </message>
    <message>
        <source>{whole} lines are understood.</source>
        <translation>已识别 {whole} 行。</translation>
    </message>
    <message>
        <source>{whole} line is understood.</source>
        <translation>已识别 {whole} 行。</translation>
    </message>
    <message>
        <source>Only the first {count} lines of this message are read. Paste the rest afterwards, or take it from a file.</source>
        <translation>这条消息只读取前 {count} 行。其余请之后再粘贴，或从文件导入。</translation>
    </message>
    <message>
        <source>{count} line is on the document. These are not: choose a product, write it otherwise, or leave with Esc.</source>
        <translation>{count} 行已带入单据，这些还没有：请选择商品、改写内容，或按 Esc 离开。</translation>
    </message>
    <message>
        <source>{count} lines are on the document. These are not: choose a product, write it otherwise, or leave with Esc.</source>
        <translation>{count} 行已带入单据，这些还没有：请选择商品、改写内容，或按 Esc 离开。</translation>
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
        <translation>应收</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{code} was scanned, and is no amount. Esc goes back: scan it there.</source>
        <translation>扫到的 {code} 不是金额。请按 Esc 返回后再扫描。</translation>
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
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>This is not enough.</source>
        <translation>金额不足。</translation>
    </message>
    <message>
        <source>Only cash gives change.</source>
        <translation>只有现金能找零。</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>付款天数</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>宽限天数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>几天？</translation>
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
        <translation>尚无付款</translation>
    </message>
    <message>
        <source>F2 records what a dealer paid: it goes to the oldest deliveries, or to the orders you mark.</source>
        <translation>按 F2 登记经销商的付款：先冲最早的发货，或冲您选中的订单。</translation>
    </message>
    <message>
        <source>What head office has recorded of your payments appears here by itself.</source>
        <translation>厂家登记的贵店付款会自动出现在这里。</translation>
    </message>
    <message>
        <source>Payments of dealers</source>
        <translation>经销商付款</translation>
    </message>
    <message>
        <source>Payments to head office</source>
        <translation>付给厂家的款项</translation>
    </message>
    <message>
        <source>Book an adjustment</source>
        <translation>登记调整</translation>
    </message>
    <message>
        <source>Set off</source>
        <translation>冲抵</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已保存在本机；系统会自动通知经销商。</translation>
    </message>
</context>
<context>
    <name>PcsPage</name>
    <message>
        <source>PCs</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>F12 asks head office for the PCs</source>
        <translation>按 F12 向总部查询电脑</translation>
    </message>
    <message>
        <source>It takes a connection and your password. A PC that was lost or stolen is shut out here.</source>
        <translation>需要连线与您的密码。遗失或被盗的电脑在这里停用。</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Show the PCs</source>
        <translation>显示电脑</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最后连线</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{name} (this PC)</source>
        <translation>{name}（这台电脑）</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Head office tells the PCs to who knows your password.</source>
        <translation>总部只把电脑清单告诉知道您密码的人。</translation>
    </message>
    <message>
        <source>{name} sends and gets nothing any more; if it is found it is enrolled anew. What was saved there and not sent stays on it.</source>
        <translation>{name}将不能再收发数据；找回后须重新注册。已保存而未发送的数据仍留在那台电脑上。</translation>
    </message>
</context>
<context>
    <name>PeopleForm</name>
    <message>
        <source>Place</source>
        <translation>网点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性代码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>I am here for the first time</source>
        <translation>我是第一次登录</translation>
    </message>
    <message>
        <source>Enrol this PC again</source>
        <translation>重新注册这台电脑</translation>
    </message>
    <message>
        <source>Enrol at another place</source>
        <translation>注册到其他网点</translation>
    </message>
    <message>
        <source>Type the code that you were given, and the password that you want to have.</source>
        <translation>请输入您收到的代码，以及您想使用的密码。</translation>
    </message>
    <message>
        <source>One moment. The first time after an update the local database is brought up to date, which can take a minute.</source>
        <translation>请稍候。更新后第一次登录会先更新本机数据库，可能需要一分钟。</translation>
    </message>
    <message>
        <source>The key of the local database lies in a file of this account: who can read it can read the database.</source>
        <translation>本机数据库的密钥存放在此账户的文件中：能读取该文件的人就能读取数据库。</translation>
    </message>
    <message>
        <source>The local database is protected by passwords alone, without this PC&apos;s keyring. Choose a long one.</source>
        <translation>本机数据库仅以密码保护，未使用这台电脑的密钥圈。请使用较长的密码。</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is known here yet</source>
        <translation>这里还没有人员资料</translation>
    </message>
    <message>
        <source>Who works here comes from head office with the first rows. F2 adds somebody.</source>
        <translation>人员资料会随总部的第一批资料送到。按 F2 新增同事。</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>离职</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>复职</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Code for the first sign-in</source>
        <translation>首次登录代码</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>新增同事</translation>
    </message>
    <message>
        <source>This shop</source>
        <translation>本店资料</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登录名称</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Saved on this PC. F4 makes a code for them once head office has heard of it.</source>
        <translation>已存在本机。总部收到后，按 F4 生成首次登录代码。</translation>
    </message>
    <message>
        <source>Saved on this PC.</source>
        <translation>已存在本机。</translation>
    </message>
    <message>
        <source>Head office makes a code with which {name} chooses a password. It takes a connection.</source>
        <translation>总部会生成代码，让 {name} 自选密码。需要连线。</translation>
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
        <translation>登录名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>新增同事</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>Small letters, digits or Chinese, without spaces. F4 makes the code with which they choose a password.</source>
        <translation>小写英文、数字或中文，不含空格。按 F4 生成代码，让同事自选密码。</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Lots and serial numbers</source>
        <translation>批号与序列号</translation>
    </message>
    <message>
        <source>Goods of the quote</source>
        <translation>报价商品</translation>
    </message>
    <message>
        <source>They can be scanned on the page of the quote as well.</source>
        <translation>也可以在报价单页面直接扫描。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>{code} is not on this quote, or named already. Nothing was changed.</source>
        <translation>{code} 不在此报价单上或已登记，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>PieceTicks</name>
    <message>
        <source>Scan or type a serial number</source>
        <translation>扫描或输入序列号</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Serial number {serial} has been scanned already.</source>
        <translation>序列号 {serial} 已经扫描过。</translation>
    </message>
    <message>
        <source>Serial number {serial} is none of these. Nothing was changed.</source>
        <translation>序列号 {serial} 不在其中。没有任何变更。</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
</context>
<context>
    <name>PiecesDialog</name>
    <message>
        <source>Pieces of {number}</source>
        <translation>{number} 的各件序列号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>解锁 PIN 码</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>4 to 12 digits. It counts until you sign out or close the app.</source>
        <translation>4 到 12 位数字，退出登录或关闭程序后失效。</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设置 PIN 码</translation>
    </message>
    <message>
        <source>A PIN is 4 to 12 digits.</source>
        <translation>PIN 码为 4 到 12 位数字。</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Places where goods stand</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>In use: goods are sold from it and carried to it</source>
        <translation>使用中：可由此出货或调拨至此</translation>
    </message>
    <message>
        <source>Enter in the list changes that place. What stands there stays in the books.</source>
        <translation>在列表中按 Enter 可修改该仓位；停用后账面库存不变。</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新增仓位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation>请输入代码，例如 VAN 或 A-01。</translation>
    </message>
    <message>
        <source>The place is saved.</source>
        <translation>仓位已保存。</translation>
    </message>
</context>
<context>
    <name>PoolDeskPage</name>
    <message>
        <source>Pool of registrations</source>
        <translation>报备公海</translation>
    </message>
    <message>
        <source>Customer, project, number  (Ctrl+F)</source>
        <translation>客户、项目、单号  (Ctrl+F)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>公海中</translation>
    </message>
    <message>
        <source>All that ever were</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>The pool is empty</source>
        <translation>公海中没有项目</translation>
    </message>
    <message>
        <source>F2 lays down its terms. What runs out, is given up or taken back comes here from then on.</source>
        <translation>按 F2 设定公海条件。之后到期、放弃或收回的报备会进入此处。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Look for what ran out</source>
        <translation>查找已到期者</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>行政区</translation>
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
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>{count} entry</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>The first {count} entries</source>
        <translation>前 {count} 项</translation>
    </message>
    <message>
        <source>{number} of {dealer} came into the pool {moment}</source>
        <translation>{dealer} 的 {number} 于 {moment} 进入公海</translation>
    </message>
    <message>
        <source>It stays until {day}</source>
        <translation>保留至 {day}</translation>
    </message>
    <message>
        <source>Withdraw from the pool</source>
        <translation>从公海撤下</translation>
    </message>
    <message>
        <source>Saved on this PC; the others are told by themselves.</source>
        <translation>已存在本机；其他人会自动收到通知。</translation>
    </message>
</context>
<context>
    <name>PoolPage</name>
    <message>
        <source>Pool of registrations</source>
        <translation>报备公海</translation>
    </message>
    <message>
        <source>Customer, project, region  (Ctrl+F)</source>
        <translation>客户、项目、行政区  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有产品线</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>公海</translation>
    </message>
    <message>
        <source>Nothing to take up</source>
        <translation>没有可承接的项目</translation>
    </message>
    <message>
        <source>Customers and projects whose protection has ended come here, where you may sell the line.</source>
        <translation>保护期已结束、且在贵店授权区域与产品线内的客户与项目会出现在这里。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>承接</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>行政区</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>{count} to take up</source>
        <translation>{count} 项可承接</translation>
    </message>
    <message>
        <source>The first {count}</source>
        <translation>前 {count} 项</translation>
    </message>
</context>
<context>
    <name>PoolTermsDialog</name>
    <message>
        <source>Terms of the pool</source>
        <translation>公海条件</translation>
    </message>
    <message>
        <source>Without terms for a line, or for all lines, nothing of it comes into the pool.</source>
        <translation>产品线若无条件，也无通用条件，就不会进入公海。</translation>
    </message>
    <message>
        <source>Nothing: there is no pool</source>
        <translation>无：没有公海</translation>
    </message>
    <message>
        <source>Who had it waits, days</source>
        <translation>原持有者等待天数</translation>
    </message>
    <message>
        <source>An entry stays, days</source>
        <translation>项目保留天数</translation>
    </message>
    <message>
        <source>How many days?</source>
        <translation>几天？</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Book the differences</source>
        <translation>差异过账</translation>
    </message>
    <message>
        <source>{count} products were not counted.</source>
        <translation>有 {count} 项商品未盘。</translation>
    </message>
    <message>
        <source>{count} product was not counted.</source>
        <translation>有 {count} 项商品未盘。</translation>
    </message>
    <message>
        <source>Everything was counted.</source>
        <translation>全部已盘。</translation>
    </message>
    <message>
        <source>Take them as none</source>
        <translation>视为零</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>维持账面</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>过账</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>No printer on this PC. Save a PDF instead.</source>
        <translation>这台电脑没有打印机，请改存 PDF。</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校正</translation>
    </message>
    <message>
        <source>How many copies?</source>
        <translation>要几份？</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>{count} labels: F8 once more prints them.</source>
        <translation>{count} 张标签：再按一次 F8 才打印。</translation>
    </message>
    <message>
        <source>{count} copies: F8 once more prints them.</source>
        <translation>{count} 份：再按一次 F8 才打印。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>First label</source>
        <translation>起始标签</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Change this form</source>
        <translation>修改此格式</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>1 to {count}</source>
        <translation>1 至 {count}</translation>
    </message>
    <message>
        <source>This PC has no Chinese letters. Install a Chinese font, then print.</source>
        <translation>这台电脑没有中文字体，请先安装再打印。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>PriceDialog</name>
    <message>
        <source>Special price</source>
        <translation>特价</translation>
    </message>
    <message>
        <source>The price holds the tax</source>
        <translation>含税价</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Prices and promotions</source>
        <translation>价格与促销</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Code or note  (Ctrl+F)</source>
        <translation>代号或备注  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已结束的</translation>
    </message>
    <message>
        <source>No special prices and no promotions</source>
        <translation>没有特价与促销</translation>
    </message>
    <message>
        <source>F2 drafts a special price, Ctrl+F2 a promotion.</source>
        <translation>F2 起草特价，Ctrl+F2 起草促销。</translation>
    </message>
    <message>
        <source>What the manufacturer publishes for this shop appears here by itself.</source>
        <translation>厂家为本店发布的内容会自动出现在这里。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Change draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Special price</source>
        <translation>特价</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>适用商品</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers hear of it by themselves.</source>
        <translation>已存在这台电脑；经销商会自动收到。</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>{number} is saved as {path}</source>
        <translation>{number} 已存为 {path}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
</context>
<context>
    <name>PrinterBox</name>
    <message>
        <source>No printer on this PC</source>
        <translation>这台电脑没有打印机</translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Nothing waits for a printer</source>
        <translation>没有等待打印的单据</translation>
    </message>
    <message>
        <source>F8 prints from any document. What does not come out is kept here.</source>
        <translation>在任何单据按 F8 打印；没打印出来的会留在这里。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再打印一次</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已打印出</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>What the printer says</source>
        <translation>打印机信息</translation>
    </message>
    <message>
        <source>Printed? is asked of you: no printer tells whether paper came out.</source>
        <translation>“打印出来了吗”要由人确认：打印机不会回报纸张是否打印出来。</translation>
    </message>
    <message>
        <source>{number} is taken out of the print queue.</source>
        <translation>{number} 已从打印队列取出。</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Known problem</source>
        <translation>已知问题</translation>
    </message>
    <message>
        <source>What dealers should know and do</source>
        <translation>经销商须知与做法</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>All dealers read it on their home page, also without a connection, from the first day to the last.</source>
        <translation>所有经销商自起日到止日都会在首页看到，离线也看得到。</translation>
    </message>
    <message>
        <source>Until (empty: until it is ended)</source>
        <translation>截止日（留空：直到结束）</translation>
    </message>
    <message>
        <source>From which day on?</source>
        <translation>从哪一天开始？</translation>
    </message>
    <message>
        <source>Which day is that?</source>
        <translation>这是哪一天？</translation>
    </message>
    <message>
        <source>Saved on this PC; dealers are told by themselves.</source>
        <translation>已保存在本机；会自动通知经销商。</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Known problems</source>
        <translation>已知问题</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>No known problem</source>
        <translation>没有已知问题</translation>
    </message>
    <message>
        <source>F2 tells all dealers of one: they read it on their home page, also without a connection.</source>
        <translation>按 F2 通知所有经销商：他们会在首页看到，离线也行。</translation>
    </message>
    <message>
        <source>What head office knows of appears here and on the home page by itself.</source>
        <translation>总部公告的问题会自动出现在这里和首页。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>公告中</translation>
    </message>
    <message>
        <source>“{title}” is over; dealers are told of it no more.</source>
        <translation>“{title}”已结束，不再通知经销商。</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name (traditional)</source>
        <translation>品名（繁体）</translation>
    </message>
    <message>
        <source>Name (simplified)</source>
        <translation>品名（简体）</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>品名（英文）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包装量</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新增商品</translation>
    </message>
    <message>
        <source>Change {code}</source>
        <translation>更改 {code}</translation>
    </message>
    <message>
        <source>It is planned until F4 on its card puts it on sale; Ctrl+B there gives it barcodes, F7 its price.</source>
        <translation>在商品卡按 F4 上架之前，状态为计划中；在卡上按 Ctrl+B 新增条码，按 F7 设置价格。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
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
        <translation>牌价</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>This product is not in the catalog of this PC</source>
        <translation>本机目录中没有此商品</translation>
    </message>
    <message>
        <source>F3 finds what is: by code, name, pinyin initials or barcode.</source>
        <translation>按 F3 以料号、品名、拼音或条码查询。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>后继品</translation>
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
        <translation>预留</translation>
    </message>
    <message>
        <source>Material on this product</source>
        <translation>此商品的资料</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>加入订单</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>牌价</translation>
    </message>
    <message>
        <source>In or out of sale</source>
        <translation>上架与停售</translation>
    </message>
    <message>
        <source>Take back price</source>
        <translation>撤回牌价</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add barcode</source>
        <translation>新增条码</translation>
    </message>
    <message>
        <source>Name (traditional)</source>
        <translation>品名（繁体）</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name (simplified)</source>
        <translation>品名（简体）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>品名（英文）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包装量</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定于</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价格表</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时效</translation>
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
        <translation>条码</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>ProductPane</name>
    <message>
        <source>Move to a line to see its product here.</source>
        <translation>移到明细行，这里会显示该商品。</translation>
    </message>
    <message>
        <source>Available at the manufacturer</source>
        <translation>原厂可供量</translation>
    </message>
    <message>
        <source>Own stock</source>
        <translation>本店库存</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>最近订购</translation>
    </message>
    <message>
        <source>Price per unit</source>
        <translation>单价</translation>
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
        <translation>本店 {here} · 在途 {coming} · 已订未出 {ordered}</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>仓库</translation>
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
        <translation>仓位</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Report progress</source>
        <translation>汇报进展</translation>
    </message>
    <message>
        <source>It keeps the protection alive; the manufacturer reads it.</source>
        <translation>可维持保护；制造商会看到。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>已完成事项</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>预计日期</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>汇报</translation>
    </message>
    <message>
        <source>Say what was done.</source>
        <translation>请写明已完成的事。</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此处无法这样填</translation>
    </message>
</context>
<context>
    <name>PromotionDialog</name>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Goes with no other promotion</source>
        <translation>不与其他促销并用</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Your password, once more</source>
        <translation>请再输入一次密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ProtectionPage</name>
    <message>
        <source>Price protection</source>
        <translation>价格保护</translation>
    </message>
    <message>
        <source>Dealers&apos; price protection</source>
        <translation>经销商价格保护</translation>
    </message>
    <message>
        <source>No price protection yet</source>
        <translation>尚无价格保护</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>到货</translation>
    </message>
    <message>
        <source>What dealers claim because a list price fell appears here by itself.</source>
        <translation>经销商因牌价下调提出的补差价申请，会自动出现在这里。</translation>
    </message>
    <message>
        <source>When a list price falls, F2 claims for what was bought shortly before and is still there.</source>
        <translation>牌价下调时，按 F2 可为近期购入且尚在库的商品申请补差价。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Grant and credit</source>
        <translation>批准并贷记</translation>
    </message>
    <message>
        <source>Refuse price protection</source>
        <translation>拒绝价格保护</translation>
    </message>
    <message>
        <source>Saved on this PC; the others are told by themselves.</source>
        <translation>已保存在本机，其他人会自动收到。</translation>
    </message>
</context>
<context>
    <name>QuizDialog</name>
    <message>
        <source>Quiz: {title}</source>
        <translation>测验：{title}</translation>
    </message>
    <message>
        <source>Tick every option that is right. Space ticks, Tab goes on.</source>
        <translation>请勾选所有正确的选项。空格键勾选，Tab 到下一个。</translation>
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
        <translation>开立报价</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期限</translation>
    </message>
    <message>
        <source>Save quote</source>
        <translation>保存报价</translation>
    </message>
    <message>
        <source>A day from today on, such as +14 or 2026-12-31.</source>
        <translation>请输入今天以后的日期，例如 +14 或 2026-12-31。</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>This quote is not on this PC</source>
        <translation>本机没有此报价单</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. Quotes are under Sales in the menu.</source>
        <translation>总部有此单时会自动下载。报价单请见菜单“销售”。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Open the sale</source>
        <translation>打开销售单</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>This quote has run out. Prices may have changed: F2 begins a new one with its goods.</source>
        <translation>报价已过期，价格可能已变动：按 F2 以相同商品另开一张。</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>From</source>
        <translation>出货仓</translation>
    </message>
    <message>
        <source>Serials</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Copy as new</source>
        <translation>复制新单</translation>
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
        <translation>{code} 不在此报价单上，未作任何更改。</translation>
    </message>
    <message>
        <source>Serial number {serial} is on this document already.</source>
        <translation>序列号 {serial} 已在此单据上。</translation>
    </message>
    <message>
        <source>All pieces of {code} are named already.</source>
        <translation>{code} 的每件商品都已登记。</translation>
    </message>
    <message>
        <source>{code}: {named} of {quantity} pieces have their serial number. Scan the others, or see Ctrl+I.</source>
        <translation>{code}：{quantity} 件中只有 {named} 件有序列号。请扫描其余各件，或按 Ctrl+I 修改。</translation>
    </message>
    <message>
        <source>{number} is sold and saved on this PC.</source>
        <translation>{number} 已售出并存在本机。</translation>
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
        <translation>菜单</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ReadersDialog</name>
    <message>
        <source>Who has read {title}</source>
        <translation>谁读过《{title}》</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>已读情况</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>读过第 {number} 版</translation>
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
        <translation>{count} 人中有 {done} 人读过第 {number} 版。</translation>
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
        <translation>请说明原因，对方会看到。</translation>
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
        <translation>申请记录</translation>
    </message>
    <message>
        <source>No rebates yet</source>
        <translation>还没有返利</translation>
    </message>
    <message>
        <source>They follow from contracts with rebate steps, as deliveries arrive.</source>
        <translation>合同订有返利阶梯时，随到货自动累计。</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已兑付</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已采购</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>应得返利</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>未申请</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Nothing claimed of this quarter</source>
        <translation>本季度尚未申请</translation>
    </message>
    <message>
        <source>What is claimed of it stands here, with the manufacturer&apos;s answer.</source>
        <translation>已申请的返利与厂家的答复会列在这里。</translation>
    </message>
    <message>
        <source>Refuse claim</source>
        <translation>退回申请</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>凭证号码</translation>
    </message>
    <message>
        <source>Saved on this PC; the other side is told by itself.</source>
        <translation>已存在这台电脑；对方会自动收到。</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Into</source>
        <translation>入库至</translation>
    </message>
    <message>
        <source>Lines of the delivery</source>
        <translation>出货明细</translation>
    </message>
    <message>
        <source>This delivery is not on this PC</source>
        <translation>本机没有此出货单</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. What is on its way is under Deliveries in the menu.</source>
        <translation>总部有此单时会自动下载。在途货品请见菜单“收货”。</translation>
    </message>
    <message>
        <source>Take in a delivery</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>All as on the papers</source>
        <translation>全部照单</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>单上</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>注记</translation>
    </message>
    <message>
        <source>Everything of this delivery has been taken in.</source>
        <translation>此批货已全部收讫。</translation>
    </message>
    <message>
        <source>{number} is booked on this PC. What is short or damaged becomes a claim.</source>
        <translation>{number} 已在本机过账；短少或损坏的会转为索赔。</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>RecordPaymentDialog</name>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到账日</translation>
    </message>
    <message>
        <source>Reference of the bank</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Orders that owe</source>
        <translation>未付清的订单</translation>
    </message>
    <message>
        <source>Mark orders (Ctrl+A all) to pay those; with none marked the oldest delivery is paid first. The rest is advance.</source>
        <translation>选中订单（Ctrl+A 全选）即付这些；未选时先付最早发货的。余额为预收款。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>First left</source>
        <translation>首次发货</translation>
    </message>
    <message>
        <source>To pay by</source>
        <translation>应付日</translation>
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
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Recovery keys</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>This shop has no recovery key of its own</source>
        <translation>本门店尚无自己的恢复密钥</translation>
    </message>
    <message>
        <source>Until F2 makes one, the manufacturer&apos;s operator alone can open a PC that nobody can open.</source>
        <translation>在按 F2 生成之前，无人能打开的电脑只有总部管理员能打开。</translation>
    </message>
    <message>
        <source>Its code opens a PC of this shop whose keyring or passwords are lost, together with a name and a password.</source>
        <translation>本店电脑的钥匙圈或密码丢失时，可用此代码加上姓名与密码打开。</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>The key opens every PC of this shop: only who knows your password makes one.</source>
        <translation>此密钥可打开本门店每台电脑，因此需要您的密码才能生成。</translation>
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
        <translation>请说明原因：对方会看到。</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>这里不能这样填</translation>
    </message>
</context>
<context>
    <name>ReminderToast</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>一小时后</translation>
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
        <translation>再次订购</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Nothing to order from yet</source>
        <translation>尚无可用清单</translation>
    </message>
    <message>
        <source>Earlier orders, templates (Ctrl+T) and favourites (Ctrl+D on a product) appear here.</source>
        <translation>过去的订单、模板（Ctrl+T）与常用商品（商品页 Ctrl+D）会列在这里。</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>删除模板</translation>
    </message>
    <message>
        <source>Add to order</source>
        <translation>加入订单</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Template {name}</source>
        <translation>模板 {name}</translation>
    </message>
    <message>
        <source>Usually due by now</source>
        <translation>依惯例应补货</translation>
    </message>
    <message>
        <source>Below minimum stock</source>
        <translation>低于最低库存</translation>
    </message>
    <message>
        <source>My favourites</source>
        <translation>我的常用商品</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
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
        <translation>密码</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>重新建立</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The local database is new. Everything else comes from head office now.</source>
        <translation>本机数据库已重新建立，其余数据正由总部传来。</translation>
    </message>
    <message>
        <source>Make the local database anew</source>
        <translation>重新建立本机数据库</translation>
    </message>
    <message>
        <source>What was saved here and not sent yet, and what was being typed, is kept; the rest comes from head office. The old file is put aside, not deleted.</source>
        <translation>已保存但尚未发送的，以及输入到一半的，都会保留；其余由总部传来。旧文件会另外存放，不会删除。</translation>
    </message>
    <message>
        <source>Waiting to be sent: {waiting}   Drafts: {drafts}
The old file: {path}</source>
        <translation>待发送：{waiting}&#x3000;草稿：{drafts}
旧文件：{path}</translation>
    </message>
    <message>
        <source>Not all of the old file could be read. Head office is given the sealed journal, and what only that held comes back.</source>
        <translation>旧文件无法全部读出。密封日志会交给总部，只存在其中的内容将由总部送回。</translation>
    </message>
    <message>
        <source>Reading what is left of the old file…</source>
        <translation>正在读取旧文件中尚存的内容…</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Take goods back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>退回品项</translation>
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
        <translation>应退</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>{code} is not among what can still come back of this sale. Nothing was changed.</source>
        <translation>{code} 不在此销售单可退的商品中，未作任何更改。</translation>
    </message>
    <message>
        <source>Serial number {serial} is on this document already.</source>
        <translation>序列号 {serial} 已在此单据上。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
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
        <translation>损坏</translation>
    </message>
    <message>
        <source>More than was sold</source>
        <translation>超过售出数量</translation>
    </message>
    <message>
        <source>More than was sold cannot come back.</source>
        <translation>退货不能超过售出数量。</translation>
    </message>
    <message>
        <source>Type how many come back.</source>
        <translation>请输入退回数量。</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>请写明原因，对方会看到。</translation>
    </message>
    <message>
        <source>{code} was sold without serial numbers: leave that cell empty.</source>
        <translation>{code} 销售时未登记序列号，该栏请留空。</translation>
    </message>
    <message>
        <source>{code}: scan or type which pieces come back, sound and broken ones in two returns. Sold: {serials}</source>
        <translation>{code}：请扫描或输入退回的是哪几件的序列号，良品与损坏品请分两次退货。已售：{serials}</translation>
    </message>
</context>
<context>
    <name>ReturnsPage</name>
    <message>
        <source>Returns to the manufacturer</source>
        <translation>退货给厂家</translation>
    </message>
    <message>
        <source>Dealers&apos; returns</source>
        <translation>经销商退货</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>No returns yet</source>
        <translation>还没有退货</translation>
    </message>
    <message>
        <source>Within the quota of the contract head office only has to agree; past it a person decides.</source>
        <translation>在合同额度内只待厂家确认；超出额度由人员决定。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Send goods back</source>
        <translation>退回商品</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Take in and credit</source>
        <translation>点收并入贷项</translation>
    </message>
    <message>
        <source>Number, product, piece or dealer  (Ctrl+F)</source>
        <translation>单号、商品、序号批号或经销商  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
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
        <translation>经销商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
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
        <translation>数量</translation>
    </message>
    <message>
        <source>Lot or serial</source>
        <translation>批号/序列号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Keep the goods of {number}</source>
        <translation>保留 {number} 的商品</translation>
    </message>
    <message>
        <source>They do not go back: the return is taken back, and uses no quota.</source>
        <translation>商品不退回：撤回此退货申请，不占用额度。</translation>
    </message>
    <message>
        <source>Grant {number} past the quota</source>
        <translation>同意 {number} 超额退货</translation>
    </message>
    <message>
        <source>Refuse {number}</source>
        <translation>拒绝 {number}</translation>
    </message>
    <message>
        <source>Saved on this PC; the other side is told by itself.</source>
        <translation>已存于本机，将自动通知对方。</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Open pages</source>
        <translation>已打开的页面</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Rule of approval</source>
        <translation>审批规则</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>From amount</source>
        <translation>起始金额</translation>
    </message>
    <message>
        <source>All are asked at once</source>
        <translation>同时送审</translation>
    </message>
    <message>
        <source>Waits too long after days</source>
        <translation>超时天数</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
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
        <translation>之后加请</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>第 {number} 级</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>这里不能这样填</translation>
    </message>
    <message>
        <source>The draft is saved on this PC.</source>
        <translation>草稿已存在这台电脑。</translation>
    </message>
</context>
<context>
    <name>SaleColumns</name>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>现货</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Disc. %</source>
        <translation>折%</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>税%</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Tendered</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已退</translation>
    </message>
    <message>
        <source>Lot or serial</source>
        <translation>批号/序列号</translation>
    </message>
</context>
<context>
    <name>SaleFoot</name>
    <message>
        <source>New line Ins · Delete Ctrl+Del · Fill down Ctrl+D</source>
        <translation>新增行 Ins · 删除行 Ctrl+Del · 向下填满 Ctrl+D</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>未税</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应收</translation>
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
        <translation>客户</translation>
    </message>
    <message>
        <source>Walk-in, or name, number, phone</source>
        <translation>散客，或输入名称、编号、电话</translation>
    </message>
    <message>
        <source>From</source>
        <translation>出货仓</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Plus tax</source>
        <translation>未税外加</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Customer F4</source>
        <translation>客户 F4</translation>
    </message>
</context>
<context>
    <name>SaleMeanwhile</name>
    <message>
        <source>What was typed or scanned during the saving is here, as the next sale.</source>
        <translation>保存期间输入或扫描的内容都在这里，列为下一笔销售。</translation>
    </message>
</context>
<context>
    <name>SalePage</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>This sale is not on this PC</source>
        <translation>本机没有此销售单</translation>
    </message>
    <message>
        <source>It comes by itself when head office has it. All sales are under Sales in the menu.</source>
        <translation>总部有此单时会自动下载。所有销售单请见菜单“销售”。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>下一单</translation>
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
        <translation>{who} 已作废：{reason}</translation>
    </message>
    <message>
        <source>Change and sell again</source>
        <translation>修改后重新结账</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A serial number was sold on another PC first. Look at the goods.</source>
        <translation>此单有序列号已先在另一台电脑售出，请核对实物。</translation>
    </message>
    <message>
        <source>Official number</source>
        <translation>正式号码</translation>
    </message>
    <message>
        <source>No official number is left on this PC that counts today. New ones are entered at Sales, Ctrl+F2.</source>
        <translation>本机已没有今天可用的正式号码。请在“销售”按 Ctrl+F2 登记新号码。</translation>
    </message>
    <message>
        <source>It bears {number}.</source>
        <translation>号码为 {number}。</translation>
    </message>
    <message>
        <source>{count} is left on this PC.</source>
        <translation>本机还剩 {count} 个。</translation>
    </message>
    <message>
        <source>{count} are left on this PC.</source>
        <translation>本机还剩 {count} 个。</translation>
    </message>
    <message>
        <source>Return slip</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Number {number} is void with it: keep that paper.</source>
        <translation>号码 {number} 一并作废，请留存该张单据。</translation>
    </message>
    <message>
        <source>Goods go back on the shelf and the money out of today&apos;s takings.</source>
        <translation>货品退回库存，金额从今日收款扣除。</translation>
    </message>
    <message>
        <source>Void {number}</source>
        <translation>作废 {number}</translation>
    </message>
    <message>
        <source>Voided on this PC.</source>
        <translation>已在本机作废。</translation>
    </message>
    <message>
        <source>{number} is saved.</source>
        <translation>{number} 已保存。</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Sales of today</source>
        <translation>今日销售</translation>
    </message>
    <message>
        <source>Sales of this month</source>
        <translation>本月销售</translation>
    </message>
    <message>
        <source>Sales of last month</source>
        <translation>上月销售</translation>
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
        <translation>全部销售</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>有效报价</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有数据</translation>
    </message>
    <message>
        <source>F2 goes to the counter; a sale works without a connection.</source>
        <translation>按 F2 到柜台；脱机也能销售。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Number or customer  (Ctrl+F)</source>
        <translation>单号或客户  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Official numbers</source>
        <translation>正式号码</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>What is sold at the counter appears here by itself.</source>
        <translation>柜台售出的单据会自动出现在这里。</translation>
    </message>
    <message>
        <source>Takings of today</source>
        <translation>今日收款</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
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
        <translation>这段期间没有符合“{text}”的销售单。</translation>
    </message>
    <message>
        <source>Look in all sales</source>
        <translation>在全部销售中查找</translation>
    </message>
</context>
<context>
    <name>SaveTemplateDialog</name>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Template {name} is saved.</source>
        <translation>模板 {name} 已保存。</translation>
    </message>
</context>
<context>
    <name>ScannerDialog</name>
    <message>
        <source>Scanner at a serial port</source>
        <translation>串口扫码枪</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>波特率</translation>
    </message>
    <message>
        <source>A scanner that types like a keyboard works without this.</source>
        <translation>像键盘一样输入的扫码枪不需要此设置。</translation>
    </message>
    <message>
        <source>No port</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{port} is being opened.</source>
        <translation>正在打开 {port}。</translation>
    </message>
    <message>
        <source>Choose the port that your scanner is at.</source>
        <translation>请选择扫码枪所在的端口。</translation>
    </message>
    <message>
        <source>This came: {code}</source>
        <translation>收到：{code}</translation>
    </message>
    <message>
        <source>The port is open. Scan anything: it is shown here.</source>
        <translation>端口已打开。请扫描任一条码：会显示在这里。</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Code / name / pinyin / barcode  (F3)</source>
        <translation>料号 / 品名 / 拼音 / 条码  (F3)</translation>
    </message>
    <message>
        <source>Search  (F3)</source>
        <translation>搜索  (F3)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Nothing found yet, the goods are still on their way: {text}</source>
        <translation>尚未找到，商品资料仍在下载中：{text}</translation>
    </message>
    <message>
        <source>Nothing found for: {text}</source>
        <translation>查无：{text}</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>The goods leave</source>
        <translation>商品发出</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>装箱</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Units granted: {quantity}; in the box: {count}.</source>
        <translation>核准退回 {quantity} 件，箱内有 {count} 件。</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle claim</source>
        <translation>处理索赔</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>请说明原因，对方会看到。</translation>
    </message>
</context>
<context>
    <name>SettleDifferenceDialog</name>
    <message>
        <source>Credit</source>
        <translation>贷记金额</translation>
    </message>
    <message>
        <source>Words for the other side</source>
        <translation>给对方的说明</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
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
        <translation>对账单 {amount}</translation>
    </message>
    <message>
        <source>expected {amount}</source>
        <translation>经销商账 {amount}</translation>
    </message>
    <message>
        <source>asked for {amount}</source>
        <translation>要求 {amount}</translation>
    </message>
    <message>
        <source>offered {amount}</source>
        <translation>厂家提出 {amount}</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此栏必填。</translation>
    </message>
    <message>
        <source>Saved on this PC; the other side is told by itself.</source>
        <translation>已保存在本机；系统会自动通知对方。</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Rows of the file</source>
        <translation>文件的各行</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Leave out the rows that are wrong</source>
        <translation>略过有误的行</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>另选文件</translation>
    </message>
    <message>
        <source>Save the errors as a file</source>
        <translation>把错误存成文件</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>{count} of {all} rows looked at</source>
        <translation>已检查 {count} 行，共 {all} 行</translation>
    </message>
    <message>
        <source>{count} of {all} row looked at</source>
        <translation>已检查 {count} 行，共 {all} 行</translation>
    </message>
    <message>
        <source>{good} row is good, {wrong} wrong.</source>
        <translation>{good} 行可用，{wrong} 行有误。</translation>
    </message>
    <message>
        <source>{good} rows are good, {wrong} wrong.</source>
        <translation>{good} 行可用，{wrong} 行有误。</translation>
    </message>
    <message>
        <source>{good} rows are good.</source>
        <translation>{good} 行可用。</translation>
    </message>
    <message>
        <source>{good} row is good.</source>
        <translation>{good} 行可用。</translation>
    </message>
    <message>
        <source>{name} errors</source>
        <translation>{name} 错误</translation>
    </message>
    <message>
        <source>{count} row with what is wrong is in {file}: mend it there, and import it again.</source>
        <translation>{count} 行错误与原因已存入 {file}：请在该文件修正后重新导入。</translation>
    </message>
    <message>
        <source>{count} rows with what is wrong are in {file}: mend them there, and import it again.</source>
        <translation>{count} 行错误与原因已存入 {file}：请在该文件修正后重新导入。</translation>
    </message>
</context>
<context>
    <name>ShipDialog</name>
    <message>
        <source>Ship {number}</source>
        <translation>出货 {number}</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>货运公司</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>货运单号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Goods in the box</source>
        <translation>箱内商品</translation>
    </message>
    <message>
        <source>0 leaves a line for the next shipment. A serial number names one unit.</source>
        <translation>输入 0 留待下次发货。一个序列号代表一件。</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已配货</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>装箱</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Nothing of this is set aside</source>
        <translation>此项没有配货</translation>
    </message>
    <message>
        <source>How many, and of what?</source>
        <translation>哪一项、多少？</translation>
    </message>
    <message>
        <source>A marked line needs you.</source>
        <translation>请处理标示的行。</translation>
    </message>
    <message>
        <source>Nothing is in the box yet.</source>
        <translation>箱内尚无商品。</translation>
    </message>
</context>
<context>
    <name>ShopDialog</name>
    <message>
        <source>This shop</source>
        <translation>本店资料</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Printed on the papers of the shop.</source>
        <translation>会印在本店的单据上。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ShortDialog</name>
    <message>
        <source>Short of the papers</source>
        <translation>少于单据</translation>
    </message>
    <message>
        <source>{units} unit is missing and becomes a claim. A line that is still to be counted is left blank: it stays open.</source>
        <translation>短少 {units} 件，将成为索赔。还没点完的明细请留空白，会保持未收。</translation>
    </message>
    <message>
        <source>{units} units are missing and become a claim. A line that is still to be counted is left blank: it stays open.</source>
        <translation>短少 {units} 件，将成为索赔。还没点完的明细请留空白，会保持未收。</translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation>短少的明细</translation>
    </message>
    <message>
        <source>Book and claim</source>
        <translation>过账并索赔</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>单上</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>实到</translation>
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
        <translation>签署合同</translation>
    </message>
    <message>
        <source>You sign {number} v{version} exactly as it is shown, from {day} on.</source>
        <translation>您将按所示内容签署 {number} 第 {version} 版，自 {day} 起生效。</translation>
    </message>
    <message>
        <source>It counts once both sides have signed. The fingerprint of the paper:</source>
        <translation>双方签署后生效。文件指纹：</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>签署人姓名</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>重新签名</translation>
    </message>
    <message>
        <source>Sign here with mouse, finger or pen, or with Ctrl+I by your name</source>
        <translation>请用鼠标、手指或笔在此签名，或按 Ctrl+I 以姓名代签</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>以姓名代签</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Who signs?</source>
        <translation>由谁签署？</translation>
    </message>
</context>
<context>
    <name>StandInDialog</name>
    <message>
        <source>Somebody stands in for me</source>
        <translation>设置代理人</translation>
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
        <translation>当前的代理</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束代理</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>请选择同事</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Mark one of your own that is not over.</source>
        <translation>请选取一笔自己尚未结束的代理。</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Our books</source>
        <translation>我方账</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>This statement is not here yet</source>
        <translation>这张对账单尚未到达</translation>
    </message>
    <message>
        <source>It comes by itself when head office has drawn it up. All of them are under Statements in the menu.</source>
        <translation>厂家开具后会自动到达。全部对账单在菜单“对账”中。</translation>
    </message>
    <message>
        <source>Draw up again</source>
        <translation>重新开具</translation>
    </message>
    <message>
        <source>Import own list</source>
        <translation>导入自有账目</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取消匹配</translation>
    </message>
    <message>
        <source>Match marked</source>
        <translation>匹配所选</translation>
    </message>
    <message>
        <source>Accept {count} matches</source>
        <translation>接受 {count} 笔匹配</translation>
    </message>
    <message>
        <source>Accept {count} match</source>
        <translation>接受 {count} 笔匹配</translation>
    </message>
    <message>
        <source>Note a difference</source>
        <translation>标注差异</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Mark what is the same on both sides, and press F4.</source>
        <translation>请在两边选中相同的项目，再按 F4。</translation>
    </message>
    <message>
        <source>Saved on this PC; head office is told by itself.</source>
        <translation>已保存在本机；系统会自动通知厂家。</translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message>
        <source>Statements</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>尚无对账单</translation>
    </message>
    <message>
        <source>Age of what is owed, by days since goods left</source>
        <translation>欠款账龄（自发货日起算）</translation>
    </message>
    <message>
        <source>F2 draws one up for a dealer, out of deliveries, credit notes and payments.</source>
        <translation>按 F2 依发货、贷项与付款为经销商开具。</translation>
    </message>
    <message>
        <source>It comes by itself when head office has drawn one up, and can be matched offline.</source>
        <translation>厂家开具后会自动到达，离线也能对账。</translation>
    </message>
    <message>
        <source>Differences to answer</source>
        <translation>待答复的差异</translation>
    </message>
    <message>
        <source>Differences that head office has answered</source>
        <translation>厂家已答复的差异</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收付款</translation>
    </message>
    <message>
        <source>Draw up</source>
        <translation>开具</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>In or out of sale: {code}</source>
        <translation>{code} 的销售状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>后继品</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation>低于安全量</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>负库存</translation>
    </message>
    <message>
        <source>Nothing of this in stock</source>
        <translation>没有符合的库存</translation>
    </message>
    <message>
        <source>Receive a delivery, or adjust what stands on the shelf.</source>
        <translation>请先收货，或调整架上数量。</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Code or name  (Ctrl+F)</source>
        <translation>料号或品名  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>安全量</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>调拨</translation>
    </message>
    <message>
        <source>Labels of places</source>
        <translation>仓位标签</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What waits for a yes</source>
        <translation>待批准事项</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>已订未出</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>注记</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lot or serial</source>
        <translation>批号/序列号</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>异动</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Nobody knows the code {code}.</source>
        <translation>查无 {code}。</translation>
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
        <translation>显示</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送出纪录</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>What you save is listed here until head office has it.</source>
        <translation>您保存的内容会列在这里，直到总部收到。</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
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
        <translation>客服用文件</translation>
    </message>
    <message>
        <source>Make the local database anew</source>
        <translation>重新建立本机数据库</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last answer of head office: {moment}   Waiting: {count}</source>
        <translation>总部最后回复：{moment}&#x3000;待上传：{count}</translation>
    </message>
    <message>
        <source>{count} taken back. Head office will say whether it was in time.</source>
        <translation>已撤回 {count} 笔。是否来得及，以总部答复为准。</translation>
    </message>
    <message>
        <source>{count} sent again under your name.</source>
        <translation>已用您的名义重新发送 {count} 笔。</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制整列</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制保存格</translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message>
        <source>Take goods in</source>
        <translation>点收退货</translation>
    </message>
    <message>
        <source>Sound units</source>
        <translation>完好数量</translation>
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
        <translation>全部到齐</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>入贷项</translation>
    </message>
    <message>
        <source>No more than was sent.</source>
        <translation>不得超过发出的数量。</translation>
    </message>
    <message>
        <source>Say why: the other side reads it.</source>
        <translation>请写明原因，对方看得到。</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>What the contract says comes in place of:</source>
        <translation>以下位置会填入合同内容：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The template is saved; new contracts can begin with it.</source>
        <translation>范本已保存，新合同可由此开始。</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Contract templates</source>
        <translation>合同范本</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>范本</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>尚无范本</translation>
    </message>
    <message>
        <source>F2 writes one.</source>
        <translation>按 F2 撰写。</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>重新启用</translation>
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
        <translation>新范本</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>范本</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>撰写人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation>已保存在本机。</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>All other lines</source>
        <translation>其他所有产品线</translation>
    </message>
    <message>
        <source>Counts today</source>
        <translation>目前适用</translation>
    </message>
    <message>
        <source>Terms of {name}</source>
        <translation>{name}的交易条件</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>A price shown is kept, days</source>
        <translation>报过的价格保留天数</translation>
    </message>
    <message>
        <source>If it is lower by at most</source>
        <translation>最多可低于现价</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺货处理</translation>
    </message>
    <message>
        <source>What an order costs is judged by these terms as it comes in.</source>
        <translation>订单送达时，依这些条件审核价格。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>此处不可行</translation>
    </message>
    <message>
        <source>Terms of its own</source>
        <translation>该产品线自己的条件</translation>
    </message>
    <message>
        <source>What the house laid down</source>
        <translation>制造商所设的条件</translation>
    </message>
    <message>
        <source>The terms of all other lines</source>
        <translation>其他所有产品线的条件</translation>
    </message>
    <message>
        <source>A number from 0 to {most}.</source>
        <translation>请输入 0 到 {most} 的数字。</translation>
    </message>
    <message>
        <source>The terms are saved on this PC.</source>
        <translation>条件已存在本机。</translation>
    </message>
</context>
<context>
    <name>TerritoriesPage</name>
    <message>
        <source>Territories</source>
        <translation>经销区域</translation>
    </message>
    <message>
        <source>Dealer, line, area  (Ctrl+F)</source>
        <translation>经销商、产品线、区域  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束的</translation>
    </message>
    <message>
        <source>Ended ones too</source>
        <translation>含已结束的</translation>
    </message>
    <message>
        <source>No territories</source>
        <translation>没有经销区域</translation>
    </message>
    <message>
        <source>F2 grants one. A dealer for whom nothing was laid down may sell everywhere.</source>
        <translation>按 F2 授予。未设任何区域的经销商可在各地销售。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>授予</translation>
    </message>
    <message>
        <source>Grant a territory</source>
        <translation>授予经销区域</translation>
    </message>
    <message>
        <source>Change a territory</source>
        <translation>变更经销区域</translation>
    </message>
    <message>
        <source>End a territory</source>
        <translation>终止经销区域</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
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
        <translation>状态</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有产品线</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>即将生效</translation>
    </message>
    <message>
        <source>{count} territories</source>
        <translation>{count} 个区域</translation>
    </message>
    <message>
        <source>{count} territory</source>
        <translation>{count} 个区域</translation>
    </message>
    <message>
        <source>The first {count} territories</source>
        <translation>前 {count} 个区域</translation>
    </message>
</context>
<context>
    <name>TerritoryDialog</name>
    <message>
        <source>A dealer for whom nothing was laid down may sell everywhere. From the first territory on, only what has begun and not ended counts.</source>
        <translation>未设任何区域的经销商可在各地销售。一旦设了第一个区域，只有已开始且未结束的才算。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>所有产品线</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Everywhere; 44 is each region code that begins so</source>
        <translation>空白为各地；44 表示以此开头的区域代码</translation>
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
        <translation>请选择经销商。</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Saved on this PC; the dealer is told by itself.</source>
        <translation>已存在本机，会自动通知经销商。</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Thread</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>{who} ({side}) {did}</source>
        <translation>{who}（{side}）{did}</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
</context>
<context>
    <name>TicketDeeds</name>
    <message>
        <source>Needs no answer</source>
        <translation>无需答复</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>It is solved</source>
        <translation>确认解决</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Ask back</source>
        <translation>追问</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Write below what the other side is to read, then press the key again.</source>
        <translation>请先在下方写下要给对方看的内容，再按一次。</translation>
    </message>
    <message>
        <source>Close {number} without an answer</source>
        <translation>撤销 {number}</translation>
    </message>
    <message>
        <source>It is closed; it can be opened again.</source>
        <translation>工单会关闭，之后仍可重新打开。</translation>
    </message>
</context>
<context>
    <name>TicketForm</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What happened, since when, and what you need.</source>
        <translation>发生了什么、从何时开始、需要什么协助。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>相关单据</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>在此输入</translation>
    </message>
    <message>
        <source>It goes out by itself once there is a connection. The days of head office count from then on.</source>
        <translation>联网后自动发送；总部的答复期限自收到起算。</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新工单</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>打开单据</translation>
    </message>
    <message>
        <source>{number} is saved on this PC; the other side is told by itself.</source>
        <translation>{number} 已保存在本机；会自动通知对方。</translation>
    </message>
    <message>
        <source>Write to the dealer …</source>
        <translation>写给经销商…</translation>
    </message>
    <message>
        <source>Write to head office …</source>
        <translation>写给总部…</translation>
    </message>
</context>
<context>
    <name>TicketSide</name>
    <message>
        <source>Where it stands</source>
        <translation>当前进度</translation>
    </message>
    <message>
        <source>Next: {who}</source>
        <translation>轮到：{who}</translation>
    </message>
    <message>
        <source>Opened {moment} by {who}</source>
        <translation>{who} 于 {moment} 创建</translation>
    </message>
    <message>
        <source>{who} sees to it</source>
        <translation>由 {who} 负责</translation>
    </message>
    <message>
        <source>Closes by itself after {day} without a word</source>
        <translation>若无回应，{day} 之后自动关闭</translation>
    </message>
    <message>
        <source>Closed by itself: nothing was said until {day}</source>
        <translation>已自动关闭：到 {day} 都没有回应</translation>
    </message>
    <message>
        <source>Score: {score} of 5</source>
        <translation>评分：{score} / 5</translation>
    </message>
</context>
<context>
    <name>TicketsPage</name>
    <message>
        <source>Customer service</source>
        <translation>客户服务</translation>
    </message>
    <message>
        <source>Dealers&apos; tickets</source>
        <translation>经销商工单</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>For us to act on</source>
        <translation>待我方处理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Known problems</source>
        <translation>已知问题</translation>
    </message>
    <message>
        <source>Promised days</source>
        <translation>答复时限</translation>
    </message>
    <message>
        <source>Ask head office</source>
        <translation>询问总部</translation>
    </message>
    <message>
        <source>Number, words, document or dealer  (Ctrl+F)</source>
        <translation>单号、字词、单据或经销商  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Nothing waits for us</source>
        <translation>没有待我方处理的</translation>
    </message>
    <message>
        <source>No ticket here</source>
        <translation>这里没有工单</translation>
    </message>
    <message>
        <source>Tickets of dealers appear here by themselves, what was promised first in front.</source>
        <translation>经销商的工单会自动出现在这里，最早到期的排最前。</translation>
    </message>
    <message>
        <source>F2 asks head office; Ctrl+H on a document asks about that document. Both work without a connection.</source>
        <translation>按 F2 询问总部；在单据上按 Ctrl+H 就该单据询问。离线也可以。</translation>
    </message>
    <message>
        <source>{count} ticket</source>
        <translation>{count} 张工单</translation>
    </message>
    <message>
        <source>{count} tickets</source>
        <translation>{count} 张工单</translation>
    </message>
    <message>
        <source>The first {count} tickets</source>
        <translation>前 {count} 张工单</translation>
    </message>
    <message>
        <source>{count} text was begun and not sent.</source>
        <translation>有 {count} 条写到一半、尚未发送。</translation>
    </message>
    <message>
        <source>{count} texts were begun and not sent.</source>
        <translation>有 {count} 条写到一半、尚未发送。</translation>
    </message>
    <message>
        <source>Go on with the last one</source>
        <translation>继续上一条</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>客户服务</translation>
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
        <translation>跳过</translation>
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
        <translation>培训</translation>
    </message>
    <message>
        <source>Title, text or pinyin  (Ctrl+F)</source>
        <translation>标题、正文或拼音  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>In force and to come</source>
        <translation>有效与将生效</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Old ones too</source>
        <translation>含旧版</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Training and support</source>
        <translation>培训与支持</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>New material</source>
        <translation>新增资料</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>About</source>
        <translation>有关</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Must be read</source>
        <translation>必读</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Nothing about {code} yet</source>
        <translation>还没有 {code} 的资料</translation>
    </message>
    <message>
        <source>No material yet</source>
        <translation>还没有资料</translation>
    </message>
    <message>
        <source>Ctrl+E shows everything there is.</source>
        <translation>Ctrl+E 显示全部资料。</translation>
    </message>
    <message>
        <source>F2 drafts an article, a sheet, a course or a notice.</source>
        <translation>F2 草拟文章、规格表、课程或通知。</translation>
    </message>
    <message>
        <source>What the manufacturer publishes appears here by itself.</source>
        <translation>厂商发布的资料会自动出现在这里。</translation>
    </message>
    <message>
        <source>Only about {code}</source>
        <translation>只看 {code}</translation>
    </message>
    <message>
        <source>Saved as a draft: dealers get it when it is published.</source>
        <translation>已存为草稿：发布后经销商才收到。</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Pass on to another dealer</source>
        <translation>转交其他经销商</translation>
    </message>
    <message>
        <source>Customer, project, stage and protection go along; history, files, words and amounts stay with {dealer}, who reads the reason and never who has it next.</source>
        <translation>客户、项目、阶段与保护期一并转交；历程、文件、备注与金额留在 {dealer}，对方看得到原因，看不到接手者。</translation>
    </message>
    <message>
        <source>To which dealer</source>
        <translation>转交给哪家经销商</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Begins anew today; otherwise it ends on {day}</source>
        <translation>自今日重新起算；否则于 {day} 到期</translation>
    </message>
    <message>
        <source>Special authorisation outside of that dealer&apos;s territory</source>
        <translation>超出该经销商区域，给予特别授权</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>保护期</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>经销区域</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Choose a dealer.</source>
        <translation>请选择经销商。</translation>
    </message>
    <message>
        <source>Saved on this PC; both dealers are told by themselves.</source>
        <translation>已存在本机；两家经销商会自动收到通知。</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Transfer</source>
        <translation>调拨</translation>
    </message>
    <message>
        <source>From</source>
        <translation>调出</translation>
    </message>
    <message>
        <source>To</source>
        <translation>调入</translation>
    </message>
    <message>
        <source>There is no other place yet to carry goods to: add one at Stock, Ctrl+L.</source>
        <translation>还没有别的仓位可以移入：请到“库存”按 Ctrl+L 添加。</translation>
    </message>
    <message>
        <source>Choose where the goods go.</source>
        <translation>请选择移入的仓位。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>There is nothing here that one key can undo.</source>
        <translation>这里没有能用一个按键撤销的操作。</translation>
    </message>
    <message>
        <source>What was saved last is “{what}”, {age}. Ctrl+Z once more undoes it.</source>
        <translation>最近一次保存是“{what}”（{age}）。再按一次 Ctrl+Z 才会撤销。</translation>
    </message>
    <message>
        <source>Head office has not accepted “{what}”: nothing of it is there to be undone.</source>
        <translation>总部没有接受“{what}”：没有什么可以撤销。</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone any more: head office has it. What can still be done is on its own page.</source>
        <translation>“{what}”已无法撤销：总部已收到。还能做的处理在该单据的页面上。</translation>
    </message>
    <message>
        <source>“{what}” is taken back. Head office will say whether it was in time.</source>
        <translation>“{what}”已撤回。是否来得及，以总部答复为准。</translation>
    </message>
    <message>
        <source>“{what}” had reached head office: “{opposite}” is saved, and goes there by itself.</source>
        <translation>“{what}”已到达总部：已保存“{opposite}”，会自动发送。</translation>
    </message>
    <message>
        <source>“{what}” cannot be undone: {why}</source>
        <translation>“{what}”无法撤销：{why}</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>What</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>输入时间</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>Everything typed is kept. Enter goes back to it.</source>
        <translation>输入的内容都已保留，按 Enter 继续。</translation>
    </message>
    <message>
        <source>Nothing is left unfinished</source>
        <translation>没有未完成的单据</translation>
    </message>
    <message>
        <source>What you begin and leave, such as an order or a count, waits for you here.</source>
        <translation>开始后离开的订单、盘点等，会保留在这里等您继续。</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why this price?</source>
        <translation>为什么是这个价？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>计算过程</translation>
    </message>
</context>
<context>
    <name>WonDialog</name>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
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
        <translation>撤销</translation>
    </message>
    <message>
        <source>This file is for the entrance: it is opened there once you have signed out.</source>
        <translation>此文件用于登录界面：您退出登录后会在那里打开。</translation>
    </message>
    <message>
        <source>Your role has no page for this.</source>
        <translation>您的职务没有这个页面。</translation>
    </message>
    <message>
        <source>There is no table here to export.</source>
        <translation>这里没有可导出的表格。</translation>
    </message>
    <message>
        <source>Trying to reach head office now.</source>
        <translation>正在连接总部。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查料</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Order again</source>
        <translation>补货</translation>
    </message>
    <message>
        <source>Fell</source>
        <translation>下滑</translation>
    </message>
    <message>
        <source>Below floor</source>
        <translation>低于底价</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>滞销</translation>
    </message>
    <message>
        <source>lasts {days} d, a delivery takes {lead} d</source>
        <translation>可售 {days} 天，到货需 {lead} 天</translation>
    </message>
    <message>
        <source>{change} %: {now} after {before}</source>
        <translation>{change} %：前四周 {before}，近四周 {now}</translation>
    </message>
    <message>
        <source>{number}: {each} each, floor {floor}</source>
        <translation>{number}：单价 {each}，底价 {floor}</translation>
    </message>
    <message>
        <source>{count} here, never sold</source>
        <translation>现有 {count}，从未售出</translation>
    </message>
    <message>
        <source>{count} here, last sold on {day}</source>
        <translation>现有 {count}，最后售出 {day}</translation>
    </message>
    <message>
        <source>Sold in {days} d: {sold}, {a_week} a week.</source>
        <translation>{days} 天售出 {sold}，每周 {a_week}。</translation>
    </message>
    <message>
        <source>Here {here}, on order or on its way {coming}: lasts {days} d.</source>
        <translation>现有 {here}，在订或在途 {coming}，可售 {days} 天。</translation>
    </message>
    <message>
        <source>A delivery takes {lead} d; for {lead} + {cover} d {needed} are needed.</source>
        <translation>到货需 {lead} 天；{lead} + {cover} 天共需 {needed}。</translation>
    </message>
    <message>
        <source>The shop&apos;s own minimum is {minimum}.</source>
        <translation>本店安全量为 {minimum}。</translation>
    </message>
    <message>
        <source>{missing} are missing: {order} in whole packs of {pack}.</source>
        <translation>尚缺 {missing}：按每包 {pack} 整包订购 {order}。</translation>
    </message>
    <message>
        <source>Sell-out of the last four weeks {now}, of the four before {before}: less than half.</source>
        <translation>近四周销售额 {now}，前四周 {before}，不到一半。</translation>
    </message>
    <message>
        <source>Today is not counted.</source>
        <translation>今天不计入。</translation>
    </message>
    <message>
        <source>{count} for {amount}; at the floor of {floor} they would be {least}.</source>
        <translation>售出 {count}，共 {amount}；按底价 {floor} 应为 {least}。</translation>
    </message>
    <message>
        <source>Nobody is named who let it.</source>
        <translation>没有核准人的记录。</translation>
    </message>
    <message>
        <source>Let by {name}.</source>
        <translation>核准人：{name}。</translation>
    </message>
    <message>
        <source>{count} have been here for more than {days} days, and none was sold in that time.</source>
        <translation>{count} 件在库超过 {days} 天，期间没有售出。</translation>
    </message>
    <message>
        <source>They cost the shop {worth}.</source>
        <translation>进货成本 {worth}。</translation>
    </message>
    <message>
        <source>A lower price, a return or a transfer makes room.</source>
        <translation>可考虑降价、退货或调拨。</translation>
    </message>
</context>
<context>
    <name>analysis</name>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>到货</translation>
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
        <translation>自定期间</translation>
    </message>
    <message>
        <source>against the period before</source>
        <translation>与上期比较</translation>
    </message>
    <message>
        <source>against a year ago</source>
        <translation>与去年同期比较</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
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
        <translation>按商品分类</translation>
    </message>
    <message>
        <source>By customer</source>
        <translation>按客户</translation>
    </message>
    <message>
        <source>By clerk</source>
        <translation>按经手人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周起始日</translation>
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
        <translation>商品分类</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Quarter target</source>
        <translation>本季目标达成率</translation>
    </message>
    <message>
        <source>Quarter rebate</source>
        <translation>本季返利</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Sell-out</source>
        <translation>销售额</translation>
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
        <translation>进货额</translation>
    </message>
    <message>
        <source>Sell-in before</source>
        <translation>上期进货额</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>最后售出</translation>
    </message>
    <message>
        <source>Lasts, days</source>
        <translation>可售天数</translation>
    </message>
    <message>
        <source>Change %</source>
        <translation>增减率</translation>
    </message>
    <message>
        <source>Stock turns</source>
        <translation>库存周转率</translation>
    </message>
    <message>
        <source>Fill rate</source>
        <translation>订单满足率</translation>
    </message>
    <message>
        <source>Sell-out: what was sold at the counter, without tax and after discounts, less what came back on these days. Voided sales do not count.</source>
        <translation>销售额：门店销售的未税折后金额，减去这段期间的退货；作废的销售不计。</translation>
    </message>
    <message>
        <source>Margin: sell-out less what these goods cost the shop: the average of the deliveries of a year up to the last day, after discounts, before rebates; the list price where none came. Goods without either are left out.</source>
        <translation>毛利：销售额减去这些商品的进货成本。成本取截至期末一年内到货的折后平均价（未计返利）；没有到货的以牌价计；两者皆无的商品不计入。</translation>
    </message>
    <message>
        <source>Sell-in: what arrived sound from the manufacturer, at the prices of the orders after discounts, less returns taken back and price protection. Days are the manufacturer&apos;s.</source>
        <translation>进货额：厂家送达且完好的货，按订单折后价计，减去已收回的退货与价格保护补偿。日期以厂家的营业日为准。</translation>
    </message>
    <message>
        <source>Stock turns: how often a year the stock is sold at the pace of these days: what was sold, at cost, brought up to a year, divided by what today&apos;s stock costs.</source>
        <translation>库存周转率：照这段期间的速度，一年可售完库存几次，即销售成本换算成全年，除以目前库存的成本。</translation>
    </message>
    <message>
        <source>Fill rate: of the units in orders of these days that the manufacturer accepted, those that have left it by now. Cancelled orders do not count.</source>
        <translation>订单满足率：这段期间经厂家接受的订单数量中，目前已发货的比例；取消的订单不计。</translation>
    </message>
    <message>
        <source>Target: what was bought this quarter under the contracts in force, of the targets agreed in them.</source>
        <translation>目标达成率：本季在有效合同下的进货，占合同约定目标的比例。</translation>
    </message>
    <message>
        <source>Rebate: what the steps of the contracts give for this quarter&apos;s purchases so far.</source>
        <translation>返利：按合同档位，本季至今的进货应得的返利。</translation>
    </message>
    <message>
        <source>Walk-in customers</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>Without a branch</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>sales {sales}, units {units}</source>
        <translation>{sales} 笔，数量 {units}</translation>
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
        <translation>上期 {figure}</translation>
    </message>
    <message>
        <source>no contract asks for one</source>
        <translation>合同未约定目标</translation>
    </message>
    <message>
        <source>{actual} of {agreed}</source>
        <translation>{actual} / {agreed}</translation>
    </message>
    <message>
        <source>The shop&apos;s rows are still on their way to this PC: the figures are not whole yet.</source>
        <translation>本店的数据仍在传送到这台电脑，数字尚不完整。</translation>
    </message>
    <message>
        <source>Nothing has come from the manufacturer yet: these are this PC&apos;s papers alone.</source>
        <translation>尚未收到厂家的数据，这里只有这台电脑上的单据。</translation>
    </message>
    <message>
        <source>As of {age}: what other PCs of the shop have not sent by then is missing.</source>
        <translation>数据时间：{age}。本店其他电脑当时尚未上传的单据不在其中。</translation>
    </message>
    <message>
        <source>At least {count} papers saved here count already and wait for the manufacturer&apos;s answer.</source>
        <translation>本机至少有 {count} 张单据等待厂家回复，已计入。</translation>
    </message>
    <message>
        <source>{count} paper saved here counts already and waits for the manufacturer&apos;s answer.</source>
        <translation>本机有 {count} 张单据等待厂家回复，已计入。</translation>
    </message>
    <message>
        <source>{count} papers saved here count already and wait for the manufacturer&apos;s answer.</source>
        <translation>本机有 {count} 张单据等待厂家回复，已计入。</translation>
    </message>
    <message>
        <source>{count} sale in another currency is left out.</source>
        <translation>另有 {count} 笔其他币种的销售未计入。</translation>
    </message>
    <message>
        <source>{count} sales in other currencies are left out.</source>
        <translation>另有 {count} 笔其他币种的销售未计入。</translation>
    </message>
    <message>
        <source>Goods for {amount} have no known cost and are not in the margin.</source>
        <translation>其中 {amount} 的商品成本不明，未计入毛利。</translation>
    </message>
    <message>
        <source>The first {shown} rows by sales are shown; the filter finds the others.</source>
        <translation>只列出销售最多的 {shown} 行，其余可用筛选找到。</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Opening…</source>
        <translation>打开中…</translation>
    </message>
    <message>
        <source>What this program keeps cannot be reached: {folder}. If it is on a drive that is away, bring the drive back and start again. Nothing was deleted.</source>
        <translation>无法访问本程序保存数据的文件夹：{folder}。如果它位于目前连不上的驱动器，请先恢复该驱动器，再重新启动程序。没有删除任何数据。</translation>
    </message>
    <message>
        <source>Making a world to look at. The first time this takes about a minute.</source>
        <translation>正在创建示范数据，第一次大约需要一分钟。</translation>
    </message>
</context>
<context>
    <name>approval</name>
    <message>
        <source>For you to approve</source>
        <translation>待您审批</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Traditional Chinese name</source>
        <translation>繁体中文名称</translation>
    </message>
    <message>
        <source>Simplified Chinese name</source>
        <translation>简体中文名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Units in a pack</source>
        <translation>包装数量</translation>
    </message>
    <message>
        <source>Least quantity</source>
        <translation>最低订购量</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>后继品</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Units behind it</source>
        <translation>代表数量</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
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
        <translation>单价</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>From units</source>
        <translation>起订数量</translation>
    </message>
    <message>
        <source>Off the price</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Buy units</source>
        <translation>购买数量</translation>
    </message>
    <message>
        <source>Get units</source>
        <translation>赠送数量</translation>
    </message>
    <message>
        <source>From an amount of</source>
        <translation>金额门槛</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>级距</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组合内容</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>At most, in all</source>
        <translation>总上限(次)</translation>
    </message>
    <message>
        <source>At most, a dealer</source>
        <translation>每家上限(次)</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>The price holds the tax</source>
        <translation>含税价</translation>
    </message>
    <message>
        <source>Days an old price is honoured</source>
        <translation>旧价保留天数</translation>
    </message>
    <message>
        <source>Honoured up to below the price</source>
        <translation>保价允许差额</translation>
    </message>
    <message>
        <source>Goods that are short</source>
        <translation>缺货处理</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>付款天数</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>宽限天数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>From amount</source>
        <translation>起始金额</translation>
    </message>
    <message>
        <source>Who says yes</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>All are asked at once</source>
        <translation>同时送审</translation>
    </message>
    <message>
        <source>Waits too long after days</source>
        <translation>超时天数</translation>
    </message>
    <message>
        <source>then also</source>
        <translation>之后加请</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name as shown</source>
        <translation>显示名称</translation>
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
        <translation>可订货</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Price below the rules</source>
        <translation>低于规定的价格</translation>
    </message>
    <message>
        <source>Release of credit</source>
        <translation>信用放行</translation>
    </message>
    <message>
        <source>Head of the shop</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Sales rep</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓管</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>会计</translation>
    </message>
    <message>
        <source>Channel manager</source>
        <translation>渠道主管</translation>
    </message>
    <message>
        <source>Order desk</source>
        <translation>订单组</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>商品主档</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>系统管理</translation>
    </message>
    <message>
        <source>Nothing is changed yet: this waits for a yes from {role}.</source>
        <translation>尚未变更：待{role}批准。</translation>
    </message>
    <message>
        <source>Terms of payment</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Credit by hand</source>
        <translation>人工贷记</translation>
    </message>
    <message>
        <source>Credit for a difference</source>
        <translation>差异贷记</translation>
    </message>
    <message>
        <source>Terms of a dealer</source>
        <translation>经销商条件</translation>
    </message>
    <message>
        <source>Unblocking a dealer</source>
        <translation>解除经销商停用</translation>
    </message>
    <message>
        <source>Status of a product</source>
        <translation>商品状态</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>牌价</translation>
    </message>
    <message>
        <source>Taking back a list price</source>
        <translation>撤回牌价</translation>
    </message>
    <message>
        <source>Special price</source>
        <translation>特价</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Rule of approval</source>
        <translation>审批规则</translation>
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
        <translation>库存调整</translation>
    </message>
    <message>
        <source>Differences of a count</source>
        <translation>盘点差异</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待批</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>未轮到</translation>
    </message>
    <message>
        <source>{name} for {other}</source>
        <translation>{name} 代 {other}</translation>
    </message>
    <message>
        <source>{name} waits for your approval.</source>
        <translation>{name} 等您审批。</translation>
    </message>
</context>
<context>
    <name>claim</name>
    <message>
        <source>Waits</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已扣除</translation>
    </message>
    <message>
        <source>To be replaced</source>
        <translation>待补发</translation>
    </message>
    <message>
        <source>To go back</source>
        <translation>待退回商品</translation>
    </message>
    <message>
        <source>Kept and charged</source>
        <translation>留用并计价</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Credit what was charged</source>
        <translation>从货款中扣除</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>Take the goods back</source>
        <translation>收回商品</translation>
    </message>
    <message>
        <source>The dealer keeps and pays it</source>
        <translation>经销商留用并付款</translation>
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
        <translation>第 {quarter} 季度返利：全部到货后 {expected}，目前 {booked}。</translation>
    </message>
    <message>
        <source>{units} more of {code}: step {step}, +{gain}</source>
        <translation>再订 {code} {units} 个：达第 {step} 级，+{gain}</translation>
    </message>
    <message>
        <source>{missing} more: step {step}, +{gain}</source>
        <translation>再采购 {missing}：达第 {step} 级，+{gain}</translation>
    </message>
</context>
<context>
    <name>contract</name>
    <message>
        <source>{number} waits for a signature</source>
        <translation>{number} 待签署</translation>
    </message>
    <message>
        <source>Contracts to see to</source>
        <translation>待处理的合同</translation>
    </message>
    <message>
        <source>{number}: {percent} of what is due by now</source>
        <translation>{number}：达成目前应达的 {percent}</translation>
    </message>
    <message>
        <source>Targets kept</source>
        <translation>达标合同</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>See to</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code, name or region</source>
        <translation>代码、名称或地区</translation>
    </message>
    <message>
        <source>All; else found by code or name</source>
        <translation>全部；或以代码、名称查找</translation>
    </message>
    <message>
        <source>Target Q{quarter}</source>
        <translation>第 {quarter} 季度目标</translation>
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
        <translation>产品线</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>经销区域</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>付款天数</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Minimum purchase</source>
        <translation>最低采购额</translation>
    </message>
    <message>
        <source>Targets Q1 to Q4</source>
        <translation>第 1 至 4 季度目标</translation>
    </message>
    <message>
        <source>Steps count</source>
        <translation>阶梯依据</translation>
    </message>
    <message>
        <source>A step pays for</source>
        <translation>返利计算范围</translation>
    </message>
    <message>
        <source>Rebate steps</source>
        <translation>返利阶梯</translation>
    </message>
    <message>
        <source>Rebate at most</source>
        <translation>返利上限</translation>
    </message>
    <message>
        <source>Paid out as</source>
        <translation>兑付方式</translation>
    </message>
    <message>
        <source>Days to claim</source>
        <translation>申请期限(天)</translation>
    </message>
    <message>
        <source>Returns at most</source>
        <translation>退货上限</translation>
    </message>
    <message>
        <source>Price protection, days</source>
        <translation>价格保护(天)</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>合同文字</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>范本</translation>
    </message>
    <message>
        <source>In own words</source>
        <translation>自行撰写</translation>
    </message>
    <message>
        <source>For the dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>For the manufacturer</source>
        <translation>厂家</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>待签署</translation>
    </message>
    <message>
        <source>Head office signs</source>
        <translation>待总部签署</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Running out</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
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
        <translation>起始日已到，双方尚未全部签署。</translation>
    </message>
    <message>
        <source>It runs out soon: renew it.</source>
        <translation>即将到期，请续签。</translation>
    </message>
    <message>
        <source>Behind the target of this quarter.</source>
        <translation>落后本季度目标。</translation>
    </message>
    <message>
        <source>Less bought than the minimum asks for by now.</source>
        <translation>采购额低于至今应达的最低采购额。</translation>
    </message>
    <message>
        <source>The dealer buys from another price list.</source>
        <translation>经销商目前适用另一份价目表。</translation>
    </message>
    <message>
        <source>The dealer&apos;s credit limit is another.</source>
        <translation>经销商目前的信用额度与合同不同。</translation>
    </message>
    <message>
        <source>The dealer&apos;s days to pay are others.</source>
        <translation>经销商目前的付款天数与合同不同。</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>未签署</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>应续签</translation>
    </message>
    <message>
        <source>Behind target</source>
        <translation>落后目标</translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation>低于最低额</translation>
    </message>
    <message>
        <source>Other list</source>
        <translation>价目表不同</translation>
    </message>
    <message>
        <source>Other credit</source>
        <translation>额度不同</translation>
    </message>
    <message>
        <source>Other payment</source>
        <translation>账期不同</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新签</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续签</translation>
    </message>
    <message>
        <source>Amount bought</source>
        <translation>采购金额</translation>
    </message>
    <message>
        <source>Units bought</source>
        <translation>采购数量</translation>
    </message>
    <message>
        <source>The whole quarter</source>
        <translation>整季金额</translation>
    </message>
    <message>
        <source>What lies above it</source>
        <translation>超过该阶梯的部分</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字抵账</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>The dealer signs next: {roles}</source>
        <translation>下一步由经销商签署：{roles}</translation>
    </message>
    <message>
        <source>Head office signs next: {roles}</source>
        <translation>下一步由总部签署：{roles}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另 {count} 人</translation>
    </message>
    <message>
        <source>Contract {name} ends today.</source>
        <translation>合同 {name} 今天到期。</translation>
    </message>
    <message>
        <source>Contract {name} ends in {count} day.</source>
        <translation>合同 {name} 还有 {count} 天到期。</translation>
    </message>
    <message>
        <source>Contract {name} ends in {count} days.</source>
        <translation>合同 {name} 还有 {count} 天到期。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save paper</source>
        <translation>另存文件</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
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
        <translation>所有客户</translation>
    </message>
    <message>
        <source>{share} % off the list</source>
        <translation>牌价减 {share}%</translation>
    </message>
    <message>
        <source>{price} from {units} units</source>
        <translation>{price}（{units} 件起）</translation>
    </message>
    <message>
        <source>No less than {price}</source>
        <translation>不低于 {price}</translation>
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
        <translation>已结束</translation>
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
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Ceiling of a product line</source>
        <translation>产品线上限</translation>
    </message>
    <message>
        <source>Temporary limit</source>
        <translation>临时额度</translation>
    </message>
    <message>
        <source>Seasonal limit</source>
        <translation>季节额度</translation>
    </message>
    <message>
        <source>Backed by a deposit</source>
        <translation>保证金额度</translation>
    </message>
    <message>
        <source>Rebate</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Returned goods</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Price protection</source>
        <translation>价格保护</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>库存调整</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Promotion {code}</source>
        <translation>促销 {code}</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Shipped, not billed</source>
        <translation>已发货未开票</translation>
    </message>
    <message>
        <source>Accepted, still to ship</source>
        <translation>已接单未发货</translation>
    </message>
    <message>
        <source>Paid on these orders</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Credit notes not set off</source>
        <translation>未冲抵的贷项</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>已用额度</translation>
    </message>
    <message>
        <source>Kept for PCs</source>
        <translation>预留给离线电脑</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>可用额度</translation>
    </message>
    <message>
        <source>Without an answer yet</source>
        <translation>待总部回复</translation>
    </message>
    <message>
        <source>Held for credit</source>
        <translation>信用冻结</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>May be owed</source>
        <translation>总额度</translation>
    </message>
    <message>
        <source>{kind} until {day}</source>
        <translation>{kind}（至 {day}）</translation>
    </message>
    <message>
        <source>No days of payment are laid down: nothing is late.</source>
        <translation>未设置付款天数，不计逾期。</translation>
    </message>
    <message>
        <source>To be paid {count} day after goods leave.</source>
        <translation>发货后 {count} 天付款。</translation>
    </message>
    <message>
        <source>To be paid {count} days after goods leave.</source>
        <translation>发货后 {count} 天付款。</translation>
    </message>
    <message>
        <source>Orders are held {count} day after that.</source>
        <translation>再过 {count} 天未付即冻结订单。</translation>
    </message>
    <message>
        <source>Orders are held {count} days after that.</source>
        <translation>再过 {count} 天未付即冻结订单。</translation>
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
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>登记名称</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>行政区代码</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮递区号</translation>
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
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Same tax number</source>
        <translation>税号相同</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>名称相近</translation>
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
        <translation>需要名称</translation>
    </message>
    <message>
        <source>{field} is too long</source>
        <translation>{field}太长</translation>
    </message>
    <message>
        <source>{field}: a spreadsheet has shortened it, format the column as text</source>
        <translation>{field}：电子表格已截短，请把该列设为文本格式</translation>
    </message>
    <message>
        <source>Neither {person} nor {company}</source>
        <translation>不是{person}也不是{company}</translation>
    </message>
    <message>
        <source>Here already: {name}</source>
        <translation>已建档：{name}</translation>
    </message>
    <message>
        <source>{name} has this tax number at another address: a branch?</source>
        <translation>{name}也用这个税号，地址不同：是分店吗？</translation>
    </message>
    <message>
        <source>Row {row} has this tax number at another address: a branch?</source>
        <translation>第 {row} 行也用这个税号，地址不同：是分店吗？</translation>
    </message>
    <message>
        <source>The same phone or tax number stands above, in row {row}</source>
        <translation>电话或税号与第 {row} 行相同</translation>
    </message>
</context>
<context>
    <name>deal</name>
    <message>
        <source>{count} questions to answer</source>
        <translation>{count} 个询问待回复</translation>
    </message>
    <message>
        <source>{count} question to answer</source>
        <translation>{count} 个询问待回复</translation>
    </message>
    <message>
        <source>Registrations to see to</source>
        <translation>需处理的报备</translation>
    </message>
    <message>
        <source>Registrations to decide</source>
        <translation>待决定的报备</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>报备</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>提出异议</translation>
    </message>
    <message>
        <source>Order for it</source>
        <translation>为此下单</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢单</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>汇报进展</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What is registered</source>
        <translation>报备对象</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>产品线</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Expected amount</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>预计日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>报备人</translation>
    </message>
    <message>
        <source>Contact before</source>
        <translation>上次联网</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Reached head office</source>
        <translation>送达总部</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>已拜访</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已报价</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>投标</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>签约中</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>传送中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>待补充</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>保护中</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>争议中</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已被报备</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>已转交</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>You registered this already: {subject}. It would be refused.</source>
        <translation>贵店已报备：{subject}，会被拒绝。</translation>
    </message>
    <message>
        <source>It looks like your {subject}. The manufacturer will look at both.</source>
        <translation>与贵店的 {subject} 相似，制造商会一并审视。</translation>
    </message>
    <message>
        <source>Outside of your territory: it goes as a request for special authorisation.</source>
        <translation>在授权区域外：将以特别授权申请送出。</translation>
    </message>
    <message>
        <source>The tax number cannot be right. With the right one you are found first.</source>
        <translation>税号不正确。填正确的号码最能证明是您先报备。</translation>
    </message>
    <message>
        <source>You had this until lately: you may register it again from {subject}.</source>
        <translation>贵店不久前持有：{subject} 起可再次报备。</translation>
    </message>
    <message>
        <source>Without tax number or phone only the name tells customers apart.</source>
        <translation>没有税号或电话，只能靠名称辨别客户。</translation>
    </message>
    <message>
        <source>in grace</source>
        <translation>宽限期内</translation>
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
        <translation>{name} 的报备保护已到期，只剩宽限期。</translation>
    </message>
    <message>
        <source>The protection of {name} ends today.</source>
        <translation>{name} 的报备保护今天到期。</translation>
    </message>
    <message>
        <source>The protection of {name} ends in {count} day.</source>
        <translation>{name} 的报备保护还有 {count} 天到期。</translation>
    </message>
    <message>
        <source>The protection of {name} ends in {count} days.</source>
        <translation>{name} 的报备保护还有 {count} 天到期。</translation>
    </message>
    <message>
        <source>Of {name} more is expected by now than passes without a review. It stays protected.</source>
        <translation>{name}的预计金额已提高到须审核的额度，保护不受影响。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>授权书</translation>
    </message>
</context>
<context>
    <name>deal_terms</name>
    <message>
        <source>A customer is protected, days</source>
        <translation>客户保护天数</translation>
    </message>
    <message>
        <source>A project is protected, days</source>
        <translation>项目保护天数</translation>
    </message>
    <message>
        <source>More time, days each</source>
        <translation>每次延期天数</translation>
    </message>
    <message>
        <source>More time, times at most</source>
        <translation>最多延期次数</translation>
    </message>
    <message>
        <source>Ends without news after, days</source>
        <translation>无进展几天后结束</translation>
    </message>
    <message>
        <source>Grace after the end, days</source>
        <translation>到期后宽限天数</translation>
    </message>
    <message>
        <source>Without review up to</source>
        <translation>免审金额上限</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Evidence</source>
        <translation>佐证文件</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>另存文件</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size (KB)</source>
        <translation>大小 (KB)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>总部未接受</translation>
    </message>
    <message>
        <source>At head office</source>
        <translation>已到总部</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>待下载</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Text with commas (*.csv)</source>
        <translation>逗号分隔文本 (*.csv)</translation>
    </message>
    <message>
        <source>{file} is open in another program, or may not be written there. Close it there, or choose another name.</source>
        <translation>{file} 正由其他程序打开，或该处不允许写入。请先在那里关闭，或换一个文件名。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}. Choose another folder.</source>
        <translation>无法写入 {file}：{reason}。请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>filtering</name>
    <message>
        <source>Nothing here fits the filter</source>
        <translation>没有符合筛选的项目</translation>
    </message>
    <message>
        <source>Esc in the filter (Ctrl+F) shows all of them again.</source>
        <translation>在筛选栏 (Ctrl+F) 按 Esc 可再显示全部。</translation>
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
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} 分钟前</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>{count} 小时前</translation>
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
        <translation>选择赠品</translation>
    </message>
    <message>
        <source>These lines have earned no gift that is not there yet.</source>
        <translation>目前的明细没有尚未领取的赠品。</translation>
    </message>
</context>
<context>
    <name>goods</name>
    <message>
        <source>Not yet sold</source>
        <translation>尚未开卖</translation>
    </message>
    <message>
        <source>Orderable</source>
        <translation>可订购</translation>
    </message>
    <message>
        <source>Out of sale</source>
        <translation>已停售</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>无价格</translation>
    </message>
    <message>
        <source>Backorder</source>
        <translation>缺货待补</translation>
    </message>
    <message>
        <source>Short {units}</source>
        <translation>不足 {units}</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>有现货</translation>
    </message>
    <message>
        <source>Successor {code}</source>
        <translation>后继品 {code}</translation>
    </message>
    <message>
        <source>New price soon</source>
        <translation>即将调价</translation>
    </message>
    <message>
        <source>Stock as of {age}</source>
        <translation>库存更新于 {age}</translation>
    </message>
</context>
<context>
    <name>home</name>
    <message>
        <source>{waiting} without an answer · {coming} on the way</source>
        <translation>{waiting} 张未回复 · {coming} 张在途</translation>
    </message>
    <message>
        <source>of {limit}, {asked} asked for</source>
        <translation>额度 {limit}，申请中 {asked}</translation>
    </message>
    <message>
        <source>{ship} to ship · {cancels} cancel to answer</source>
        <translation>{ship} 张待出货 · {cancels} 张取消待回复</translation>
    </message>
    <message>
        <source>{ship} to ship · {cancels} cancels to answer</source>
        <translation>{ship} 张待出货 · {cancels} 张取消待回复</translation>
    </message>
    <message>
        <source>Orders to decide</source>
        <translation>待审订单</translation>
    </message>
    <message>
        <source>Orders under way</source>
        <translation>进行中订单</translation>
    </message>
    <message>
        <source>Credit left</source>
        <translation>剩余额度</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>调拨</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>库存调整</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>报备</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
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
        <translation>行号</translation>
    </message>
    <message>
        <source>Code in the file</source>
        <translation>文件中的料号</translation>
    </message>
    <message>
        <source>Quantity in the file</source>
        <translation>文件中的数量</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>对应商品</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错误原因</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Spreadsheets, text and order messages (*.xlsx *.csv *.txt *.tsv *.edi)</source>
        <translation>电子表格、文本文件与订单报文 (*.xlsx *.csv *.txt *.tsv *.edi)</translation>
    </message>
    <message>
        <source>Every file (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import order lines</source>
        <translation>导入订单明细</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>{file} cannot be opened ({reason}). Close it where it is open, or copy it to this PC, and try again.</source>
        <translation>无法打开 {file}（{reason}）。请先关闭正在使用它的程序，或复制到本机后再试。</translation>
    </message>
    <message>
        <source>{file} has {size} bytes, at most {most} are taken. Divide it.</source>
        <translation>{file} 有 {size} 字节，最多可收 {most}。请分成几个文件。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <source>{file} has headings and no rows under them.</source>
        <translation>{file} 只有标题，下面没有数据行。</translation>
    </message>
    <message>
        <source>{file} has more than {most} rows. Divide it.</source>
        <translation>{file} 超过 {most} 行，请分成几个文件。</translation>
    </message>
    <message>
        <source>{file} ends in the middle of a character: it was cut off. Ask for it again.</source>
        <translation>{file} 结尾停在半个字：文件被截断。请对方重新发送。</translation>
    </message>
    <message>
        <source>{file} has quotation marks in line {line} that do not close. Mend it, or save it as .xlsx.</source>
        <translation>{file} 第 {line} 行的引号没有成对。请修正，或存成 .xlsx。</translation>
    </message>
    <message>
        <source>{file} is no text that can be read. Save it again as UTF-8.</source>
        <translation>{file} 不是可读的文本文件。请重新存成 UTF-8。</translation>
    </message>
    <message>
        <source>{file} says that it is {encoding} and is not: it is damaged. Save it again as UTF-8.</source>
        <translation>{file} 标示为 {encoding}，实际不是：文件已损坏。请重新存成 UTF-8。</translation>
    </message>
    <message>
        <source>{file} is no text. Save it as a workbook (.xlsx) or as CSV.</source>
        <translation>{file} 不是文本文件。请存成工作簿（.xlsx）或 CSV。</translation>
    </message>
    <message>
        <source>{file} changes its encoding at line {line}: two files were put together. Save it again as UTF-8.</source>
        <translation>{file} 从第 {line} 行起换了编码：应是两个文件接在一起。请重新存成 UTF-8。</translation>
    </message>
    <message>
        <source>{file} is in an encoding that nobody here knows. Save it again as UTF-8, or as a workbook (.xlsx).</source>
        <translation>无法识别 {file} 的编码。请重新存成 UTF-8，或存成工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>{file} was cut off. Ask for it again.</source>
        <translation>{file} 被截断了。请对方重新发送。</translation>
    </message>
    <message>
        <source>{file} is an old .xls workbook or has a password. Save it as .xlsx without a password.</source>
        <translation>{file} 是旧版 .xls 工作簿或有密码保护。请存成没有密码的 .xlsx。</translation>
    </message>
    <message>
        <source>{file} is a damaged workbook. Ask for it again, or save it as CSV.</source>
        <translation>{file} 是已损坏的工作簿。请对方重新发送，或存成 CSV。</translation>
    </message>
    <message>
        <source>{file} is no Excel workbook. Save it as .xlsx or as CSV.</source>
        <translation>{file} 不是 Excel 工作簿。请存成 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>{file} has a password. Take it off first.</source>
        <translation>{file} 有密码保护，请先移除密码。</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than its size and is not opened. Divide it, or save it as CSV.</source>
        <translation>{file} 解开后远大于文件本身，不予打开。请分成几份，或另存为 CSV。</translation>
    </message>
    <message>
        <source>{file} took more than {seconds} seconds to read. Divide it.</source>
        <translation>读取 {file} 超过 {seconds} 秒，请分成几个文件。</translation>
    </message>
    <message>
        <source>{file} cannot be read: it is damaged or far too large. Save it as CSV, or divide it.</source>
        <translation>{file} 无法读取：已损坏或过大。请存成 CSV，或分成几份。</translation>
    </message>
    <message>
        <source>{file} has no cell with anything in it.</source>
        <translation>{file} 里没有任何内容。</translation>
    </message>
    <message>
        <source>{file} has {count} filled sheets. Keep the one that is meant.</source>
        <translation>{file} 有 {count} 个含数据的工作表，请只留下要导入的那一个。</translation>
    </message>
    <message>
        <source>{file} is an EDI message of the kind {kind}, and no order.</source>
        <translation>{file} 是 EDI 报文（{kind}），不是订单。</translation>
    </message>
    <message>
        <source>{file} has several orders in it: {count}. Ask for one in each file.</source>
        <translation>{file} 内有 {count} 张订单。请对方每个文件只放一张。</translation>
    </message>
    <message>
        <source>{file} ends in the middle of an EDI message. Ask for it again.</source>
        <translation>{file} 的 EDI 报文不完整，中途截断。请对方重新发送。</translation>
    </message>
    <message>
        <source>{file} says that it has {said} parts, and has {found}: some are missing. Ask for it again.</source>
        <translation>{file} 注明有 {said} 个部分，实际只有 {found} 个，内容有缺。请对方重新发送。</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>没有料号</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened this code: format the column as text</source>
        <translation>电子表格已截短此料号：请把该列设为文本格式</translation>
    </message>
    <message>
        <source>Nothing is known under this code</source>
        <translation>查无此料号</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>数量多少？</translation>
    </message>
    <message>
        <source>Not a quantity</source>
        <translation>不是数量</translation>
    </message>
    <message>
        <source>This product has no price yet</source>
        <translation>此商品尚无价格</translation>
    </message>
</context>
<context>
    <name>keep</name>
    <message>
        <source>Keep {code} for PCs</source>
        <translation>为电脑预留 {code}</translation>
    </message>
    <message>
        <source>{units} were free when this opened. What a PC orders within its part is firm without asking, days later too.</source>
        <translation>打开时可供 {units}。电脑在预留数量内的订单无须等候回复即确定，离线数日后也算。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Keep credit of {name} for PCs</source>
        <translation>为电脑预留 {name} 的信用额度</translation>
    </message>
    <message>
        <source>{amount} was left when this opened. What a PC orders within its part is firm without asking, days later too.</source>
        <translation>打开时剩余 {amount}。电脑在预留额度内的订单无须等候回复即确定，离线数日后也算。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>A PC gives what is kept for it without asking, days later too.</source>
        <translation>预留给某台电脑的名额，离线数日后仍可直接使用，不必再问。</translation>
    </message>
    <message>
        <source>So often</source>
        <translation>次数</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Search everything</source>
        <translation>全部搜索</translation>
    </message>
    <message>
        <source>The tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Try to sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Settings: language, theme, locking, signing out</source>
        <translation>设置：语言、主题、锁定、退出登录</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>待处理事项</translation>
    </message>
    <message>
        <source>Papers that wait for a printer</source>
        <translation>等待打印的单据</translation>
    </message>
    <message>
        <source>The table of the page as an Excel or CSV file</source>
        <translation>把本页表格存成 Excel 或 CSV 文件</translation>
    </message>
    <message>
        <source>A reminder: open it, in an hour again, seen</source>
        <translation>提醒：打开、一小时后再提醒、知道了</translation>
    </message>
    <message>
        <source>Pages of the menu</source>
        <translation>菜单页面</translation>
    </message>
    <message>
        <source>Next open page</source>
        <translation>下一个已打开页面</translation>
    </message>
    <message>
        <source>Close the document</source>
        <translation>关闭单据</translation>
    </message>
    <message>
        <source>Open the row; in a grid: next row</source>
        <translation>打开该列；在表格输入时：下一列</translation>
    </message>
    <message>
        <source>In a grid: next cell</source>
        <translation>表格输入：下一格</translation>
    </message>
    <message>
        <source>In a grid: change the cell</source>
        <translation>表格输入：修改保存格</translation>
    </message>
    <message>
        <source>Copy, cut, paste a block</source>
        <translation>复制、剪切、粘贴区块</translation>
    </message>
    <message>
        <source>In a grid: fill down</source>
        <translation>表格输入：向下填满</translation>
    </message>
    <message>
        <source>In a grid: insert, delete a row</source>
        <translation>表格输入：插入、删除列</translation>
    </message>
    <message>
        <source>Undo: what was typed last, or saved last</source>
        <translation>撤销：刚输入的，或刚保存的</translation>
    </message>
    <message>
        <source>In a grid: redo</source>
        <translation>表格中：重做</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
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
        <translation>{count} 家经销商</translation>
    </message>
    <message>
        <source>{count} dealers</source>
        <translation>{count} 家经销商</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>{units} labels are too many at once: at most {most}. Mark fewer lines.</source>
        <translation>一次打印 {units} 张标签太多：最多 {most} 张，请少选几行。</translation>
    </message>
</context>
<context>
    <name>mending</name>
    <message>
        <source>Successor</source>
        <translation>后继品</translation>
    </message>
    <message>
        <source>Whole packs</source>
        <translation>整包数量</translation>
    </message>
    <message>
        <source>Mend lines</source>
        <translation>修正明细</translation>
    </message>
    <message>
        <source>This product names no successor.</source>
        <translation>此商品没有指定后继品。</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Scanner at a serial port</source>
        <translation>串口扫码枪</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>客服用文件</translation>
    </message>
    <message>
        <source>Folder of the logs</source>
        <translation>日志文件夹</translation>
    </message>
    <message>
        <source>Reports of our mistakes</source>
        <translation>程序错误报告</translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation>组件许可</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Recovery key of the shop</source>
        <translation>门店恢复密钥</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>无人操作时锁定</translation>
    </message>
    <message>
        <source>No reminders</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Password and sign-ins</source>
        <translation>密码与登录</translation>
    </message>
    <message>
        <source>PIN for unlocking</source>
        <translation>解锁 PIN 码</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>After {count} minutes</source>
        <translation>{count} 分钟后</translation>
    </message>
    <message>
        <source>Remind me at any hour</source>
        <translation>随时提醒</translation>
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
        <translation>发生错误</translation>
    </message>
    <message>
        <source>This is our mistake. What you saved is safe. Reference: {reference}</source>
        <translation>这是程序的错误，您保存的内容不受影响。参考码：{reference}</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>Waits for head office</source>
        <translation>待总部确认</translation>
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
        <translation>已过期</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已开立</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>跳号</translation>
    </message>
    <message>
        <source>{letter} (this PC)</source>
        <translation>{letter}（本机）</translation>
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
        <translation>待处理</translation>
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
        <translation>价格待决</translation>
    </message>
    <message>
        <source>Waits for stock</source>
        <translation>待库存</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已配货</translation>
    </message>
    <message>
        <source>Part shipped</source>
        <translation>部分出货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出货</translation>
    </message>
    <message>
        <source>Part received</source>
        <translation>部分收货</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
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
        <translation>缺货待补</translation>
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
        <translation>有货先出，其余补出</translation>
    </message>
    <message>
        <source>Ship only when complete</source>
        <translation>齐货才出</translation>
    </message>
    <message>
        <source>Ship what is there, cancel the rest</source>
        <translation>有货先出，其余取消</translation>
    </message>
    <message>
        <source>Next: the manufacturer&apos;s order desk answers.</source>
        <translation>下一步：原厂订单人员答复。</translation>
    </message>
    <message>
        <source>Next: this shop receives the delivery.</source>
        <translation>下一步：门店收货。</translation>
    </message>
    <message>
        <source>Next: the manufacturer&apos;s finance decides about the credit.</source>
        <translation>下一步：原厂财务决定信用额度。</translation>
    </message>
    <message>
        <source>Next: the manufacturer&apos;s order desk decides about the price.</source>
        <translation>下一步：原厂订单人员决定价格。</translation>
    </message>
    <message>
        <source>Next: the manufacturer&apos;s order desk waits for stock or decides.</source>
        <translation>下一步：原厂订单人员等待库存或决定。</translation>
    </message>
    <message>
        <source>Next: the manufacturer sets the goods aside.</source>
        <translation>下一步：原厂配货。</translation>
    </message>
    <message>
        <source>Next: the manufacturer ships.</source>
        <translation>下一步：原厂出货。</translation>
    </message>
    <message>
        <source>Next: this shop receives the rest.</source>
        <translation>下一步：门店收其余的货。</translation>
    </message>
    <message>
        <source>Finished: nobody has to do anything.</source>
        <translation>已完成，无须处理。</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>价格已调整</translation>
    </message>
    <message>
        <source>Stock was short</source>
        <translation>库存不足</translation>
    </message>
    <message>
        <source>Product out of sale</source>
        <translation>商品已停售</translation>
    </message>
    <message>
        <source>Product not yet sold</source>
        <translation>商品尚未开卖</translation>
    </message>
    <message>
        <source>Saved on this PC</source>
        <translation>已存于本机</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>At head office</source>
        <translation>送达总部</translation>
    </message>
    <message>
        <source>Not accepted by head office</source>
        <translation>总部未接受</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>In doubt</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Waits for the head of the shop</source>
        <translation>待店长核可</translation>
    </message>
</context>
<context>
    <name>outlook</name>
    <message>
        <source>Your shop is blocked: {subject}. It would be refused; call head office.</source>
        <translation>贵店已被停单：{subject}。订单会被退回，请联系总部。</translation>
    </message>
    <message>
        <source>Payments of {asked} are late: it will be held until they are in.</source>
        <translation>有 {asked} 逾期未付：订单会冻结到收款为止。</translation>
    </message>
    <message>
        <source>It takes {asked} of credit, {got} is left: it will be held. Pay ahead, order less, or ask for a release.</source>
        <translation>需要额度 {asked}，剩余 {got}：订单会被冻结。可先付款、减量或申请放行。</translation>
    </message>
    <message>
        <source>It takes {asked} of the product line {subject}, {got} is left: it will be held. Order less of that line.</source>
        <translation>产品线 {subject} 需要 {asked}，剩余 {got}：订单会被冻结。请减少该产品线数量。</translation>
    </message>
    <message>
        <source>{subject} is not known here. Look at the code.</source>
        <translation>此处没有 {subject}，请检查料号。</translation>
    </message>
    <message>
        <source>{subject} is not sold yet. Leave it out.</source>
        <translation>{subject} 尚未开卖，请移除。</translation>
    </message>
    <message>
        <source>{subject} is no longer sold. Take {cure}.</source>
        <translation>{subject} 已停售，请改订 {cure}。</translation>
    </message>
    <message>
        <source>{subject}: fewer than can be ordered. {got} would do.</source>
        <translation>{subject}：低于最低订购量，可订 {got}。</translation>
    </message>
    <message>
        <source>{subject}: only whole packs. {got} would do.</source>
        <translation>{subject}：须订整包，可订 {got}。</translation>
    </message>
    <message>
        <source>{subject} has no price yet: it will wait for one.</source>
        <translation>{subject} 尚无价格：订单会等待定价。</translation>
    </message>
    <message>
        <source>{subject} costs {got} today, not {asked}.</source>
        <translation>{subject} 今日价格为 {got}，不是 {asked}。</translation>
    </message>
    <message>
        <source>{subject}: {asked} is asked for, the rules say {got}. It will wait until head office has agreed.</source>
        <translation>{subject}：申请 {asked}，规定为 {got}。订单会等候总部同意。</translation>
    </message>
    <message>
        <source>{subject}: {asked} lies below the least price. It will wait until head office has agreed, or take less off.</source>
        <translation>{subject}：{asked} 低于底价。订单会等候总部同意，或请减少折让。</translation>
    </message>
    <message>
        <source>{subject} costs {got} from {on} on: send it before.</source>
        <translation>{subject} 自 {on} 起为 {got}：请在此之前送出。</translation>
    </message>
    <message>
        <source>{subject}: {got} of {asked} are there, the rest will follow.</source>
        <translation>{subject}：{asked} 件中现有 {got} 件，其余后补。</translation>
    </message>
    <message>
        <source>{subject}: {got} of {asked} are there, the rest will not come. Choose at Backorders to wait for it.</source>
        <translation>{subject}：{asked} 件中现有 {got} 件，其余不再供货。要等候请改选缺货处理方式。</translation>
    </message>
    <message>
        <source>{subject}: {got} of {asked} are there, and all of the order waits for it.</source>
        <translation>{subject}：{asked} 件中现有 {got} 件，整张订单须等齐。</translation>
    </message>
    <message>
        <source>Promotion {subject} can run out: {got} of {asked} are kept for this PC, the rest is subject to head office.</source>
        <translation>促销 {subject} 名额有限：需 {asked} 次，本机预留 {got} 次，其余须待总部确认。</translation>
    </message>
    <message>
        <source>Voucher {subject} is not known for your shop, or is over: look at the word, or leave it out.</source>
        <translation>贵店没有优惠码 {subject}，或已过期：请核对，或不要填。</translation>
    </message>
    <message>
        <source>Voucher {subject} does not count yet: wait for its first day.</source>
        <translation>优惠码 {subject} 尚未生效：请等到生效日。</translation>
    </message>
    <message>
        <source>Voucher {subject} is used up: leave it out.</source>
        <translation>优惠码 {subject} 已用完：请不要填。</translation>
    </message>
    <message>
        <source>Voucher {subject} gives nothing for these lines: see Prices and promotions for what it asks.</source>
        <translation>优惠码 {subject} 不适用这些明细：条件请看“价格与促销”。</translation>
    </message>
    <message>
        <source>{subject} is no longer sold, and names no successor. Leave it out.</source>
        <translation>{subject} 已停售且无后继品，请移除。</translation>
    </message>
</context>
<context>
    <name>own_list</name>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>We owe more</source>
        <translation>应付增加</translation>
    </message>
    <message>
        <source>We owe less</source>
        <translation>应付减少</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>The day cannot be read</source>
        <translation>日期无法识别</translation>
    </message>
    <message>
        <source>The amount cannot be read, or is nothing</source>
        <translation>金额无法识别或为零</translation>
    </message>
    <message>
        <source>Number or text is too long</source>
        <translation>单号或摘要太长</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened the number: format the column as text</source>
        <translation>表格已截短单号：请将该列设为文本</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Print the draft</source>
        <translation>打印草稿</translation>
    </message>
    <message>
        <source>Nothing to print yet.</source>
        <translation>还没有可打印的内容。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效期间</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>约定内容</translation>
    </message>
    <message>
        <source>Draft, not offered</source>
        <translation>草稿，尚未提出</translation>
    </message>
    <message>
        <source>What was signed is the file with the SHA-256 {digest}.</source>
        <translation>所签署之文件 SHA-256：{digest}。</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>自编号</translation>
    </message>
    <message>
        <source>Wished for</source>
        <translation>希望到货</translation>
    </message>
    <message>
        <source>Backorders</source>
        <translation>缺货处理</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Draft, not ordered</source>
        <translation>草稿，尚未下单</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>促销优惠</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>制表</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>总数量</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售时间</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢惠顾</translation>
    </message>
    <message>
        <source>Official number {number}</source>
        <translation>正式号码 {number}</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>退货时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>内含税额</translation>
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
        <translation>状态</translation>
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
        <translation>序列号 {serials}</translation>
    </message>
    <message>
        <source>Lot {lot}</source>
        <translation>批号 {lot}</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
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
        <translation>发货时间</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>货运公司</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>货运单号</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收货时间</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>单据数</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>送货人</translation>
    </message>
    <message>
        <source>Taken in by</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Amount {currency}</source>
        <translation>金额 {currency}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>仓位</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结时间</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>品项数</translation>
    </message>
    <message>
        <source>Labels of places</source>
        <translation>仓位标签</translation>
    </message>
    <message>
        <source>Lot, serial</source>
        <translation>批号、序列号</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实盘</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>盘点人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Total {currency}</source>
        <translation>总计 {currency}</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
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
        <translation>敬启者</translation>
    </message>
    <message>
        <source>Manufacturer (seal)</source>
        <translation>制造商（盖章）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>{house} authorises {dealer} to offer and deliver {line} to {customer} for {project}.</source>
        <translation>{house} 授权 {dealer} 就“{project}”项目，向 {customer} 报价并供应 {line} 产品。</translation>
    </message>
    <message>
        <source>{house} authorises {dealer} to offer and deliver {line} to {customer}.</source>
        <translation>{house} 授权 {dealer} 向 {customer} 报价并供应 {line} 产品。</translation>
    </message>
    <message>
        <source>The customer lies outside of the dealer&apos;s territory: this is a special authorisation.</source>
        <translation>客户位于经销商授权区域之外，本件为特别授权。</translation>
    </message>
    <message>
        <source>It holds from {start} to {end}, and ends before where the registration ends.</source>
        <translation>授权期间自 {start} 至 {end}；报备提前终止时，授权同时终止。</translation>
    </message>
    <message>
        <source>Whoever wants to know whether it still holds asks {house} for number {number}.</source>
        <translation>如需查证本授权是否有效，请以编号 {number} 向 {house} 查询。</translation>
    </message>
</context>
<context>
    <name>pasting</name>
    <message>
        <source>By code</source>
        <translation>按料号</translation>
    </message>
    <message>
        <source>Your word</source>
        <translation>惯用语</translation>
    </message>
    <message>
        <source>Probably</source>
        <translation>应该是</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
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
        <translation>识别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>数量？</translation>
    </message>
    <message>
        <source>Paste an order</source>
        <translation>粘贴订单</translation>
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
        <translation>原持有者延续</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Nobody wanted it</source>
        <translation>无人承接</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已报备</translation>
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
        <translation>贵店已报备：{number}。</translation>
    </message>
    <message>
        <source>You had this until lately: you may register it again from {day}.</source>
        <translation>贵店不久前持有：{day} 起可再次报备。</translation>
    </message>
    <message>
        <source>Free as far as this PC knows. If somebody else takes it up as well, proven contacts say who was first.</source>
        <translation>就本机所知可以承接。若他人同时承接，以可证明的联系时间判定先后。</translation>
    </message>
</context>
<context>
    <name>price</name>
    <message>
        <source>Why this price?</source>
        <translation>为什么是这个价？</translation>
    </message>
    <message>
        <source>Choose a line with a product and a quantity.</source>
        <translation>请选择有商品和数量的一行。</translation>
    </message>
    <message>
        <source>Contract price</source>
        <translation>合同价</translation>
    </message>
    <message>
        <source>Price of the project</source>
        <translation>项目价</translation>
    </message>
    <message>
        <source>Dealer&apos;s own price</source>
        <translation>经销商专价</translation>
    </message>
    <message>
        <source>Price of level or region</source>
        <translation>等级或区域价</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>牌价</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>底价</translation>
    </message>
    <message>
        <source>Price for this customer</source>
        <translation>此客户专属价</translation>
    </message>
    <message>
        <source>The shop&apos;s own price</source>
        <translation>本店价格</translation>
    </message>
    <message>
        <source>Per cent off</source>
        <translation>折扣(%)</translation>
    </message>
    <message>
        <source>Amount off each unit</source>
        <translation>每件立减</translation>
    </message>
    <message>
        <source>Buy some, get some</source>
        <translation>买赠</translation>
    </message>
    <message>
        <source>Mix and match</source>
        <translation>任选组合</translation>
    </message>
    <message>
        <source>The more, the cheaper</source>
        <translation>数量阶梯折扣</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>组合价</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Off the whole order</source>
        <translation>整单折扣</translation>
    </message>
    <message>
        <source>As typed, or paid last time</source>
        <translation>手动输入或上次成交价</translation>
    </message>
    <message>
        <source>Agreed price</source>
        <translation>约定单价</translation>
    </message>
    <message>
        <source>Agreed price, approved by {names}</source>
        <translation>议定价（{names} 批准）</translation>
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
        <translation>报价时的促销</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>本行金额</translation>
    </message>
    <message>
        <source>Floor of one unit</source>
        <translation>单件底价</translation>
    </message>
    <message>
        <source>Floor of one unit, gone below by {name}</source>
        <translation>单件底价，由 {name} 放行低于此价</translation>
    </message>
</context>
<context>
    <name>prices</name>
    <message>
        <source>Code, name or region</source>
        <translation>代码、名称或地区</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有经销商</translation>
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
        <translation>已结束</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
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
        <translation>备注</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>or category</source>
        <translation>或分类</translation>
    </message>
    <message>
        <source>From units</source>
        <translation>起订数量</translation>
    </message>
    <message>
        <source>Price of a unit</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>or off the list</source>
        <translation>或牌价折扣</translation>
    </message>
    <message>
        <source>Product codes</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Buy units</source>
        <translation>购买数量</translation>
    </message>
    <message>
        <source>Get units</source>
        <translation>赠送数量</translation>
    </message>
    <message>
        <source>From an amount of</source>
        <translation>金额门槛</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组合内容</translation>
    </message>
    <message>
        <source>Gift codes</source>
        <translation>赠品料号</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>One of group</source>
        <translation>互斥组</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>优惠码</translation>
    </message>
    <message>
        <source>At most, in all</source>
        <translation>总上限(次)</translation>
    </message>
    <message>
        <source>At most, a dealer</source>
        <translation>每家上限(次)</translation>
    </message>
    <message>
        <source>Found by code or name</source>
        <translation>以代码或名称查找</translation>
    </message>
    <message>
        <source>All; else found by code or name</source>
        <translation>全部；或以代码、名称查找</translation>
    </message>
    <message>
        <source>Code or name: 1; another: 2</source>
        <translation>代码或名称: 1; 另一项: 2</translation>
    </message>
    <message>
        <source>Waits for a yes</source>
        <translation>待批准</translation>
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
        <translation>{code} 于 {day} 结束</translation>
    </message>
    <message>
        <source>Prices and promotions</source>
        <translation>价格与促销</translation>
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
        <translation>连续纸 241 × 140 mm 三联</translation>
    </message>
    <message>
        <source>Continuous 241 × 279 mm, three-part</source>
        <translation>连续纸 241 × 279 mm 三联</translation>
    </message>
    <message>
        <source>Roll 80 mm</source>
        <translation>卷纸 80 mm</translation>
    </message>
    <message>
        <source>Roll 58 mm</source>
        <translation>卷纸 58 mm</translation>
    </message>
    <message>
        <source>Label 60 × 40 mm</source>
        <translation>标签 60 × 40 mm</translation>
    </message>
    <message>
        <source>Label 40 × 30 mm</source>
        <translation>标签 40 × 30 mm</translation>
    </message>
    <message>
        <source>A4 sheet, 24 labels 70 × 37 mm</source>
        <translation>A4 标签纸 24 张 70 × 37 mm</translation>
    </message>
    <message>
        <source>A4 sheet, 21 labels 63.5 × 38.1 mm</source>
        <translation>A4 标签纸 21 张 63.5 × 38.1 mm</translation>
    </message>
    <message>
        <source>A4 sheet, 40 labels 48.5 × 25.4 mm</source>
        <translation>A4 标签纸 40 张 48.5 × 25.4 mm</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Sales receipt</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>Return slip</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Return to the manufacturer</source>
        <translation>退货单（退回厂家）</translation>
    </message>
    <message>
        <source>Receiving note</source>
        <translation>收货单</translation>
    </message>
    <message>
        <source>Dealer contract</source>
        <translation>经销合同</translation>
    </message>
    <message>
        <source>Letter of authorisation</source>
        <translation>授权书</translation>
    </message>
    <message>
        <source>Stock count sheet</source>
        <translation>盘点表</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The printer {printer} is gone. Choose another one, or save a PDF.</source>
        <translation>找不到打印机 {printer}。请选别的，或存为 PDF。</translation>
    </message>
    <message>
        <source>The printer {printer} has stopped: paper, cover, cable? Then print again.</source>
        <translation>打印机 {printer} 停住了：纸、盖、线？处理后再打印。</translation>
    </message>
    <message>
        <source>The printer {printer} has stopped over this paper: look what came out, and print again if some is missing.</source>
        <translation>打印机 {printer} 打到一半停了：请看看打出了什么，缺了再补打。</translation>
    </message>
    <message>
        <source>The printer {printer} did not take it. Print again or choose another.</source>
        <translation>打印机 {printer} 没有收下。请再打印一次或选别的。</translation>
    </message>
    <message>
        <source>The file {printer} cannot be written. Choose another folder.</source>
        <translation>文件 {printer} 写不进去，请选别的文件夹。</translation>
    </message>
    <message>
        <source>Code, quantity × price</source>
        <translation>料号、数量 × 单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>料号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Number below the bar code</source>
        <translation>条码下的号码</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>抬头</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>页脚文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字体大小</translation>
    </message>
    <message>
        <source>Details in the head</source>
        <translation>单头信息</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>At most 8 lines of letterhead and 6 of footer, each of at most 120 letters.</source>
        <translation>抬头最多 8 行、页脚最多 6 行，每行最多 120 字。</translation>
    </message>
    <message>
        <source>The columns are wider than the paper: make some narrower, or leave some out.</source>
        <translation>各列总宽超过纸张：请缩小或省略部分列。</translation>
    </message>
    <message>
        <source>Something has to be left on the paper.</source>
        <translation>至少要保留一项。</translation>
    </message>
    <message>
        <source>{file} is damaged or no form. The built-in form is used, and the file stays.</source>
        <translation>{file} 已损坏或不是格式文件。改用内置格式，文件保留不动。</translation>
    </message>
    <message>
        <source>{file} is of a newer version of this program. The built-in form is used, and the file stays.</source>
        <translation>{file} 由较新版本的程序生成。改用内置格式，文件保留不动。</translation>
    </message>
    <message>
        <source>{file} does not fit this paper. The built-in form is used, and the file stays.</source>
        <translation>{file} 不适用于此单据。改用内置格式，文件保留不动。</translation>
    </message>
    <message>
        <source>This program cannot print the shop&apos;s own form. The built-in form is used until somebody keeps it anew.</source>
        <translation>本程序无法打印门店自定义的格式。在重新保存之前，先用内置格式。</translation>
    </message>
    <message>
        <source>{who} changed the same meanwhile: {parts}. Yours is shown, and takes its place if you keep it.</source>
        <translation>{who} 也已修改同样的部分：{parts}。这里显示的是您的内容，保存后就以您的为准。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Printed?</source>
        <translation>打印了吗？</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
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
        <translation>补打 第 {number} 份</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Printed {moment} by {who}</source>
        <translation>{moment} 打印&#x3000;{who}</translation>
    </message>
    <message>
        <source>As a file</source>
        <translation>电子文件</translation>
    </message>
    <message>
        <source>not yet confirmed · {moment}</source>
        <translation>尚未确认 · {moment}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>The shop&apos;s print forms are used from now on. Those of this PC lie in {folder}.</source>
        <translation>今后使用门店共用的打印格式。这台电脑原有的格式保存在 {folder}。</translation>
    </message>
    <message>
        <source>The print forms of this PC are the shop&apos;s from now on.</source>
        <translation>这台电脑的打印格式今后为全店共用。</translation>
    </message>
</context>
<context>
    <name>prints</name>
    <message>
        <source>{count} was not printed</source>
        <translation>{count} 份未打印</translation>
    </message>
    <message>
        <source>{count} were not printed</source>
        <translation>{count} 份未打印</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>待打印</translation>
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
        <translation>阅读</translation>
    </message>
    <message>
        <source>Known problem: {title}</source>
        <translation>已知问题：{title}</translation>
    </message>
    <message>
        <source>(until {day})</source>
        <translation>（至 {day}）</translation>
    </message>
    <message>
        <source>{count} more.</source>
        <translation>另有 {count} 条。</translation>
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
        <translation>降价可申请</translation>
    </message>
    <message>
        <source>Price protection to settle</source>
        <translation>待处理的价格保护</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Fell on</source>
        <translation>下调日</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已贷记</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>到货单</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到货时间</translation>
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
        <translation>申请期限</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>{on_hand} on hand when the price fell; {units} of them came in the {days} day before and cost more.</source>
        <translation>降价时库存 {on_hand}；其中 {units} 于之前 {days} 天内进货且成本较高。</translation>
    </message>
    <message>
        <source>{on_hand} on hand when the price fell; {units} of them came in the {days} days before and cost more.</source>
        <translation>降价时库存 {on_hand}；其中 {units} 于之前 {days} 天内进货且成本较高。</translation>
    </message>
</context>
<context>
    <name>rebate</name>
    <message>
        <source>{quarter} can be claimed</source>
        <translation>{quarter} 可申请</translation>
    </message>
    <message>
        <source>Rebates</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Rebates to settle</source>
        <translation>待处理的返利</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已兑付</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>To claim</source>
        <translation>可申请</translation>
    </message>
    <message>
        <source>{missing} more: step {step}, +{gain}</source>
        <translation>再采购 {missing}：达第 {step} 级，+{gain}</translation>
    </message>
    <message>
        <source>to be claimed by {day}</source>
        <translation>{day} 前可申请</translation>
    </message>
    <message>
        <source>to be paid by another pair of eyes: {roles}</source>
        <translation>须由另一人付款：{roles}</translation>
    </message>
    <message>
        <source>The rebate of {name} can be claimed today for the last time.</source>
        <translation>{name} 的返利今天是最后一天可申请。</translation>
    </message>
    <message>
        <source>The rebate of {name} can be claimed for {count} more day.</source>
        <translation>{name} 的返利还可申请 {count} 天。</translation>
    </message>
    <message>
        <source>The rebate of {name} can be claimed for {count} more days.</source>
        <translation>{name} 的返利还可申请 {count} 天。</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>Your role may not do this.</source>
        <translation>您的职务不能做这件事。</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>姓名或密码不正确。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} second.</source>
        <translation>密码错误次数过多，请于 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} seconds.</source>
        <translation>密码错误次数过多，请于 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>You do not belong to this shop any more. What you saved is kept, and its manager decides about it.</source>
        <translation>您已不属于这家门店。您存下的数据会保留，由店长处理。</translation>
    </message>
    <message>
        <source>This recovery code does not open this PC. Look for typing errors, or take the one from before.</source>
        <translation>此恢复代码无法打开这台电脑。请检查是否输入错误，或改用先前的代码。</translation>
    </message>
    <message>
        <source>This person has to sign in once with a connection to head office before working offline here.</source>
        <translation>此人员须先连接总部登录一次，才能在这台电脑脱机工作。</translation>
    </message>
    <message>
        <source>Head office does not know this code. Look for typing errors, or ask for a new one.</source>
        <translation>总部查无此注册码。请检查有无打错，或索取新的注册码。</translation>
    </message>
    <message>
        <source>This code has been used already. Ask the manufacturer for a new one.</source>
        <translation>此注册码已使用过，请向原厂索取新的注册码。</translation>
    </message>
    <message>
        <source>This code has expired. Ask the manufacturer for a new one.</source>
        <translation>此注册码已过期，请向原厂索取新的注册码。</translation>
    </message>
    <message>
        <source>This code is for another shop: this PC keeps the one it belongs to.</source>
        <translation>这组注册码属于另一家店：这台电脑仍属于原来的店。</translation>
    </message>
    <message>
        <source>Head office does not know {name} yet. Send what waits here first.</source>
        <translation>总部还不认得 {name}，请先把这里待传的送出。</translation>
    </message>
    <message>
        <source>{name} has a password already. The manufacturer&apos;s operator can change it.</source>
        <translation>{name} 已有密码，可请厂商运维人员更改。</translation>
    </message>
    <message>
        <source>Your new password needs at least {least} characters.</source>
        <translation>新密码至少要 {least} 个字符。</translation>
    </message>
    <message>
        <source>This is one of the most used passwords of all: strangers try it first. Choose another, such as a few words.</source>
        <translation>这是最常见的密码之一，外人会先试它。请另选一个，例如几个词。</translation>
    </message>
    <message>
        <source>Your new password must not be your own name, the shop&apos;s or the manufacturer&apos;s. Choose another.</source>
        <translation>新密码不可以是您的姓名、店名或厂商名称。请另选一个。</translation>
    </message>
    <message>
        <source>This is the password that you have. Choose another.</source>
        <translation>这就是您当前的密码，请另选一个。</translation>
    </message>
    <message>
        <source>Another password needs a connection to head office, which cannot be reached now. Nothing was changed.</source>
        <translation>修改密码需要连接总部，目前无法连接。什么都没有更改。</translation>
    </message>
    <message>
        <source>The connection broke while head office was asked. Until it is back both passwords open this PC; head office then says which.</source>
        <translation>询问总部时连接中断。恢复连接前，新旧密码都能打开这台电脑；之后总部会说明哪一个有效。</translation>
    </message>
    <message>
        <source>Head office has taken your new password: sign in with that one.</source>
        <translation>总部已采用您的新密码：请用新密码登录。</translation>
    </message>
    <message>
        <source>Your new password never came to head office: sign in with the one that you had before.</source>
        <translation>您的新密码没有送达总部：请用原来的密码登录。</translation>
    </message>
    <message>
        <source>You were signed out here: your password was changed, or you ended this sign-in from another PC. What you saved is kept.</source>
        <translation>您已在这里退出：密码已修改，或您从另一台电脑结束了这次登录。您保存的资料都会保留。</translation>
    </message>
    <message>
        <source>This is the PC that you sit at: shut it out from another one.</source>
        <translation>这是您正在使用的电脑：请从另一台停用。</translation>
    </message>
    <message>
        <source>Head office knows no such PC here.</source>
        <translation>总部没有这台电脑的记录。</translation>
    </message>
    <message>
        <source>You are not signed in there any more.</source>
        <translation>您已不在该处登录。</translation>
    </message>
    <message>
        <source>This code was made for another person.</source>
        <translation>此注册码是开给其他人员的。</translation>
    </message>
    <message>
        <source>Head office no longer knows this PC. Enrol it again: your work is kept.</source>
        <translation>总部已不认得这台电脑。未上传的内容都还在，请重新注册。</translation>
    </message>
    <message>
        <source>Head office has closed this PC. Your unsent work is kept; ask the manufacturer.</source>
        <translation>总部已停用这台电脑。未上传的内容都还在，请洽原厂。</translation>
    </message>
    <message>
        <source>The certificate authority in the code file cannot be read.</source>
        <translation>无法读取代码文件中的证书颁发机构。</translation>
    </message>
    <message>
        <source>The manufacturer has closed this PC, and its data here is erased. Unsent work was handed over before.</source>
        <translation>原厂已停用这台电脑，并已清除本机数据；未上传的内容事前已交回。</translation>
    </message>
    <message>
        <source>This folder already belongs to an enrolled PC.</source>
        <translation>此文件夹已属于一台注册过的电脑。</translation>
    </message>
    <message>
        <source>A newer version of this program has worked with this data. Start the newer one; nothing was changed.</source>
        <translation>这台电脑的数据已由较新版本的程序使用过。请启动较新的版本；此处未做任何更改。</translation>
    </message>
    <message>
        <source>This PC is not enrolled yet.</source>
        <translation>这台电脑尚未注册。</translation>
    </message>
    <message>
        <source>Name or password is wrong. Who is new on this PC, or has a new password, needs a connection to head office.</source>
        <translation>姓名或密码不正确。初次在这台电脑登录，或刚换过密码的人员，须先连上总部。</translation>
    </message>
    <message>
        <source>The keyring of this PC cannot be used, and part of the key is kept there. Unlock it and try again.</source>
        <translation>这台电脑的密钥圈无法使用，而部分密钥存放在其中。请解锁后再试。</translation>
    </message>
    <message>
        <source>The keyring of this PC has lost its part of the key. Nothing was deleted, unsent work is kept; please call support.</source>
        <translation>这台电脑的密钥圈已丢失所保管的部分密钥。没有删除任何数据，未上传的内容都还在；请联系客服。</translation>
    </message>
    <message>
        <source>Somebody who has signed in on this PC before has to sign in here once with a connection. Then you can.</source>
        <translation>须由曾在这台电脑登录过的人员先联机登录一次，之后您才能登录。</translation>
    </message>
    <message>
        <source>Too little memory is free to check the password. Close other programs.</source>
        <translation>可用内存不足，无法核对密码。请关闭其他程序。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space and try again.</source>
        <translation>磁盘已满，未保存。请清出空间后再试。</translation>
    </message>
    <message>
        <source>The disk refused to save: nothing was changed. Have the disk looked at.</source>
        <translation>磁盘无法写入，内容没有变动。请检查磁盘。</translation>
    </message>
    <message>
        <source>The disk failed while saving: whether it was saved shows after the next start. Have the disk looked at.</source>
        <translation>保存时磁盘发生故障：是否已存入，下次启动后才能得知。请检查磁盘。</translation>
    </message>
    <message>
        <source>This folder is on another machine. The database has to be on a disk of this PC: choose another folder.</source>
        <translation>此文件夹位于另一台机器上。数据库必须放在这台电脑的磁盘上：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This folder is copied to a cloud service, which would damage the database. Choose another folder.</source>
        <translation>此文件夹会同步到云服务，数据库会因此损坏。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This drive cannot keep the database safe. Choose a folder on the hard disk of this PC.</source>
        <translation>这个驱动器无法安全保存数据库。请选择这台电脑硬盘上的文件夹。</translation>
    </message>
    <message>
        <source>This PC may not write to the database&apos;s folder: nothing can be saved here.</source>
        <translation>这台电脑无权写入数据库所在的文件夹：此处无法保存任何内容。</translation>
    </message>
    <message>
        <source>Another program holds the database: nothing was saved. Try again.</source>
        <translation>数据库被其他程序占用，未保存。请再试一次。</translation>
    </message>
    <message>
        <source>Head office is newer than this app. You can go on working offline; please update.</source>
        <translation>总部的版本较新。您可以继续脱机工作，请更新程序。</translation>
    </message>
    <message>
        <source>This paper is not in the print queue any more.</source>
        <translation>这份单据已不在打印队列里。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>This text is longer than fits.</source>
        <translation>文字过长。</translation>
    </message>
    <message>
        <source>This customer is not known here.</source>
        <translation>这里没有此客户。</translation>
    </message>
    <message>
        <source>{name} has been saved already.</source>
        <translation>{name} 已保存过。</translation>
    </message>
    <message>
        <source>Part of the change is missing. Open the customer anew.</source>
        <translation>修改内容不完整，请重新打开此客户。</translation>
    </message>
    <message>
        <source>This kind of customer is not known.</source>
        <translation>没有这种客户种类。</translation>
    </message>
    <message>
        <source>These two values are not known here any more.</source>
        <translation>这笔差异已不存在。</translation>
    </message>
    <message>
        <source>{by} has settled this already.</source>
        <translation>{by} 已处理。</translation>
    </message>
    <message>
        <source>Somebody else had changed the same; both values are kept.</source>
        <translation>别人也改了同一栏；两个值都保留。</translation>
    </message>
    <message>
        <source>Part of what this rests on is still on its way from head office. Nothing was saved; try again in a moment.</source>
        <translation>所依据的部分数据仍在从总部传来。尚未保存，请稍后再试。</translation>
    </message>
    <message>
        <source>Another order with the same lines came meanwhile. Both stand: cancel one if they are the same.</source>
        <translation>期间另有一张品项相同的订单。两张都有效：若为同一笔，请取消其中一张。</translation>
    </message>
    <message>
        <source>This customer may be known already; both are kept.</source>
        <translation>此客户可能已存在；两笔都保留。</translation>
    </message>
    <message>
        <source>This tax number does not have the form of one. It can be saved all the same.</source>
        <translation>税号格式不符，仍可保存。</translation>
    </message>
    <message>
        <source>A digit of this tax number is wrong. It can be saved all the same.</source>
        <translation>税号检查码不符，仍可保存。</translation>
    </message>
    <message>
        <source>{code} is on the open count {number} already.</source>
        <translation>{code} 已在进行中的盘点 {number} 内。</translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>The clock of this PC is ahead. Head office took its own time.</source>
        <translation>本机时钟偏快，总部改采自己的时间。</translation>
    </message>
    <message>
        <source>{code}: less than nothing cannot be counted. Counted so far: {counted}.</source>
        <translation>{code}：盘点数不能小于零，目前已盘 {counted}。</translation>
    </message>
    <message>
        <source>Count {number} is finished.</source>
        <translation>盘点 {number} 已结束。</translation>
    </message>
    <message>
        <source>This count has been saved already.</source>
        <translation>此盘点已保存过。</translation>
    </message>
    <message>
        <source>A count takes at most {most} products. Count by category.</source>
        <translation>一次盘点最多 {most} 项，请分类盘点。</translation>
    </message>
    <message>
        <source>{code} is the main place, and stays in use.</source>
        <translation>{code} 是主仓位，不能停用。</translation>
    </message>
    <message>
        <source>A payment is not right: it is more than nothing, and the cash handed over is no less than it.</source>
        <translation>付款金额不正确：须大于零，且实收现金不得低于应收现金。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} is there twice.</source>
        <translation>{code} 的序列号 {serial} 重复了。</translation>
    </message>
    <message>
        <source>It stands on paper already and is not taken back: void it with a reason, at Official numbers.</source>
        <translation>号码已开在单据上，不能撤回；请在“正式号码”注明原因作废。</translation>
    </message>
    <message>
        <source>This is no address. One looks like this: https://dms.example.com</source>
        <translation>这不是网址。网址应类似：https://dms.example.com</translation>
    </message>
    <message>
        <source>{left} products have not been counted.</source>
        <translation>尚有 {left} 项未盘。</translation>
    </message>
    <message>
        <source>{subject} is being counted again; the number of the earlier round no longer counts.</source>
        <translation>{subject} 正在复盘，前一轮的数字不再计入。</translation>
    </message>
    <message>
        <source>The day {day} does not fit the time of this PC. Check its clock.</source>
        <translation>日期 {day} 与本机时间不符，请检查时钟。</translation>
    </message>
    <message>
        <source>This shop is not known here yet. Wait until the first fill is done.</source>
        <translation>门店数据尚未到齐，请等首次同步完成。</translation>
    </message>
    <message>
        <source>The same line is there twice.</source>
        <translation>同一行出现两次。</translation>
    </message>
    <message>
        <source>This line is not part of the document.</source>
        <translation>此行不在单据内。</translation>
    </message>
    <message>
        <source>A short code is needed.</source>
        <translation>请输入代码。</translation>
    </message>
    <message>
        <source>There is a place with the code {code} already.</source>
        <translation>代码 {code} 的仓位已存在。</translation>
    </message>
    <message>
        <source>This place has been saved already.</source>
        <translation>此仓位已保存过。</translation>
    </message>
    <message>
        <source>This place is not known here.</source>
        <translation>这里没有此仓位。</translation>
    </message>
    <message>
        <source>{code}: at most {left} can come back.</source>
        <translation>{code}：最多可退 {left}。</translation>
    </message>
    <message>
        <source>Nothing is there to count.</source>
        <translation>没有可盘点的商品。</translation>
    </message>
    <message>
        <source>No line is complete.</source>
        <translation>没有填完的明细行。</translation>
    </message>
    <message>
        <source>The payments do not add up to what is due.</source>
        <translation>付款合计与应收金额不符。</translation>
    </message>
    <message>
        <source>{code}: the price is not valid.</source>
        <translation>{code}：单价无效。</translation>
    </message>
    <message>
        <source>The product {code} is not known.</source>
        <translation>没有商品 {code}。</translation>
    </message>
    <message>
        <source>{code}: the quantity is not valid.</source>
        <translation>{code}：数量无效。</translation>
    </message>
    <message>
        <source>Quote {number} has been sold already.</source>
        <translation>报价 {number} 已成交。</translation>
    </message>
    <message>
        <source>This quote has been saved already.</source>
        <translation>此报价已保存过。</translation>
    </message>
    <message>
        <source>Quote {number} ran out on {day}.</source>
        <translation>报价 {number} 已于 {day} 过期。</translation>
    </message>
    <message>
        <source>Quote {number} has been withdrawn.</source>
        <translation>报价 {number} 已撤回。</translation>
    </message>
    <message>
        <source>{code}: discount or tax is not valid.</source>
        <translation>{code}：折扣或税率无效。</translation>
    </message>
    <message>
        <source>This receipt has been saved already.</source>
        <translation>此收货单已保存过。</translation>
    </message>
    <message>
        <source>{subject} was taken in by somebody else first.</source>
        <translation>{subject} 已由别人先收货。</translation>
    </message>
    <message>
        <source>The money given back does not match what comes back.</source>
        <translation>退款金额与退货不符。</translation>
    </message>
    <message>
        <source>Say how the claim is settled.</source>
        <translation>请选择索赔的处理方式。</translation>
    </message>
    <message>
        <source>This return has been saved already.</source>
        <translation>此退货已保存过。</translation>
    </message>
    <message>
        <source>This sale has been saved already.</source>
        <translation>此销售单已保存过。</translation>
    </message>
    <message>
        <source>Something of {number} came back already: it cannot be voided.</source>
        <translation>{number} 已有退货，不能作废。</translation>
    </message>
    <message>
        <source>{number} has been voided by {by}.</source>
        <translation>{number} 已由 {by} 作废。</translation>
    </message>
    <message>
        <source>The goods are at that place already. Choose another one.</source>
        <translation>货品已在该仓位，请选另一个。</translation>
    </message>
    <message>
        <source>Another PC sold this serial number first. Look at the goods.</source>
        <translation>另一台电脑已先售出此序列号，请核对实物。</translation>
    </message>
    <message>
        <source>{code}: serial number {serial} is in stock already.</source>
        <translation>{code}：序列号 {serial} 已在库。</translation>
    </message>
    <message>
        <source>{code}: a serial number stands for one unit.</source>
        <translation>{code}：一个序列号代表一件。</translation>
    </message>
    <message>
        <source>{code}: serial number {serial} was not sold on this paper.</source>
        <translation>{code}：序列号 {serial} 不是由此单售出。</translation>
    </message>
    <message>
        <source>{code}: serial number {serial} has been sold already.</source>
        <translation>{code}：序列号 {serial} 已售出。</translation>
    </message>
    <message>
        <source>{code} has been taken in already.</source>
        <translation>{code} 已收货。</translation>
    </message>
    <message>
        <source>This delivery is not known here.</source>
        <translation>这里没有此出货单。</translation>
    </message>
    <message>
        <source>{code}: {on_hand} at {location}, {asked} asked for.</source>
        <translation>{code}：{location} 现有 {on_hand}，需要 {asked}。</translation>
    </message>
    <message>
        <source>A document takes at most {most} lines.</source>
        <translation>一张单据最多 {most} 行。</translation>
    </message>
    <message>
        <source>{number} is of {day}: take the goods back instead.</source>
        <translation>{number} 是 {day} 的单，请改用退货。</translation>
    </message>
    <message>
        <source>There is a connection, but nothing reaches head office. Your work is kept; try F5 or call support.</source>
        <translation>网络连接正常，但数据无法送达总部。内容都还在，请按 F5 重试或洽客服。</translation>
    </message>
    <message>
        <source>The second copy of what you save cannot be written. Nothing is lost; have the disk looked at.</source>
        <translation>您保存的内容无法写入第二份副本。数据没有丢失；请检查磁盘。</translation>
    </message>
    <message>
        <source>What this PC saved before is being handed to head office from its journal. It shows here when it is decided.</source>
        <translation>这台电脑先前保存的内容正从日志补交给总部。有结果后会显示在这里。</translation>
    </message>
    <message>
        <source>Taken back by its author.</source>
        <translation>已由本人撤回。</translation>
    </message>
    <message>
        <source>Head office has decided this already: it can no longer be taken back.</source>
        <translation>总部已处理这笔，无法再撤回。</translation>
    </message>
    <message>
        <source>Only whoever saved it can take it back.</source>
        <translation>只有保存者本人可以撤回。</translation>
    </message>
    <message>
        <source>Only what head office holds back because of who saved it can be taken over.</source>
        <translation>只有因建立者的缘故被总部扣住的单据，才能接手。</translation>
    </message>
    <message>
        <source>Somebody else has gone on working on this: it can no longer be taken back.</source>
        <translation>已有其他人接着处理，无法再撤回。</translation>
    </message>
    <message>
        <source>Some rows here differ from head office again after they were fetched anew. Your work is kept; call support.</source>
        <translation>部分数据重新获取后仍与总部不符。内容都还在，请洽客服。</translation>
    </message>
    <message>
        <source>Head office asks you to sign in again. Your unsent work is kept.</source>
        <translation>总部要求重新登录。未上传的内容都还在。</translation>
    </message>
    <message>
        <source>Head office cannot be reached. Check the connection and try again; nothing is lost.</source>
        <translation>无法连接总部。请检查网络后再试，内容不会遗失。</translation>
    </message>
    <message>
        <source>Something answered, but not the head office you named. Check the address, or sign in to the guest network first.</source>
        <translation>有回应，但不是您指定的总部。请检查地址，或先登录访客网络。</translation>
    </message>
    <message>
        <source>The local database cannot be trusted. Nothing was deleted, and it can be made anew.</source>
        <translation>本机数据库已损坏。没有删除任何内容，可以重新建立。</translation>
    </message>
    <message>
        <source>Nothing that is left here tells which PC this was, or opens it. With a new code it becomes a new device; the old files are put aside, and what you saved is handed in from the sealed journal.</source>
        <translation>剩下的内容无法辨认这是哪一台电脑，也无法打开它。用新的注册码，它会成为一台新设备；旧文件会移到一旁，您保存的内容会从密封日志补交。</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another place.</source>
        <translation>无法写入该位置，请另选位置。</translation>
    </message>
    <message>
        <source>This is not a code file.</source>
        <translation>这不是注册文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is too large: at most {most} MB.</source>
        <translation>文件太大，最多 {most} MB。</translation>
    </message>
    <message>
        <source>{name} cannot be attached.</source>
        <translation>无法附加 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be attached: pictures, PDF and OFD, office files, text and recordings can. Attach what is in an archive file by file.</source>
        <translation>{name} 不能附上：可附图片、PDF 与 OFD、Office 文件、纯文本与录音。压缩包请解开后逐个附上。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>{name} is attached already.</source>
        <translation>{name} 已经附加过了。</translation>
    </message>
    <message>
        <source>At most {most} files can be attached.</source>
        <translation>最多可附加 {most} 个文件。</translation>
    </message>
    <message>
        <source>The file has not come from the other PC yet. Try again later.</source>
        <translation>另一台电脑还没有把文件送到总部，请稍后再试。</translation>
    </message>
    <message>
        <source>Head office keeps no more files of this dealer. Please call the manufacturer.</source>
        <translation>总部不再为此经销商保存更多文件，请联系原厂。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此栏。</translation>
    </message>
    <message>
        <source>Not all of it is in stock: the rest follows.</source>
        <translation>库存不足：其余补出。</translation>
    </message>
    <message>
        <source>Not all of it is in stock: the rest was given up, as the order says.</source>
        <translation>库存不足：依订单约定，其余取消。</translation>
    </message>
    <message>
        <source>Not all of it is in stock: the order waits until it is complete.</source>
        <translation>库存不足：订单等齐货再出。</translation>
    </message>
    <message>
        <source>Refused: {code}</source>
        <translation>已拒绝：{code}</translation>
    </message>
    <message>
        <source>The person who saved this may no longer do it. The head of the shop decides.</source>
        <translation>保存此笔的人员已无权限，由店长决定。</translation>
    </message>
    <message>
        <source>{barcode} is not a valid barcode.</source>
        <translation>{barcode} 不是有效的条码。</translation>
    </message>
    <message>
        <source>Barcode {barcode} belongs to {code}.</source>
        <translation>条码 {barcode} 已属于 {code}。</translation>
    </message>
    <message>
        <source>Fewer of {code} than can be ordered: at least {min_quantity}.</source>
        <translation>{code} 低于最低订购量，至少 {min_quantity}。</translation>
    </message>
    <message>
        <source>Nobody has asked to cancel order {number}.</source>
        <translation>订单 {number} 没有取消申请。</translation>
    </message>
    <message>
        <source>This category is not known.</source>
        <translation>查无此类别。</translation>
    </message>
    <message>
        <source>{by} has settled this claim already.</source>
        <translation>此异常已由 {by} 处理。</translation>
    </message>
    <message>
        <source>This claim is not known here.</source>
        <translation>查无此异常单。</translation>
    </message>
    <message>
        <source>{by} has ruled this dispute already.</source>
        <translation>{by} 已裁定此争议。</translation>
    </message>
    <message>
        <source>This dispute is not known here.</source>
        <translation>此处没有这件争议。</translation>
    </message>
    <message>
        <source>This is too large to be sent: {size} KB. Please make two of it.</source>
        <translation>资料过大，无法送出：{size} KB，请分成两笔。</translation>
    </message>
    <message>
        <source>Not saved: the program is closing.</source>
        <translation>未保存：程序正在关闭。</translation>
    </message>
    <message>
        <source>Head office could not read this. Please call support.</source>
        <translation>总部无法读取此笔数据，请洽客服。</translation>
    </message>
    <message>
        <source>Head office does not know this kind of entry. One of the two needs an update.</source>
        <translation>总部不认得此类数据，其中一方需要更新。</translation>
    </message>
    <message>
        <source>This count is not known here.</source>
        <translation>查无此盘点单。</translation>
    </message>
    <message>
        <source>The order goes beyond the credit left and waits for a release.</source>
        <translation>订单超出剩余信用额度，等待放行。</translation>
    </message>
    <message>
        <source>Between one day and {most} days.</source>
        <translation>请填 1 至 {most} 天。</translation>
    </message>
    <message>
        <source>Another dealer claims the same, and nobody can tell who was first. The manufacturer decides.</source>
        <translation>另有经销商主张同一对象，无法判定先后，由制造商裁定。</translation>
    </message>
    <message>
        <source>Registration {number} has been saved already.</source>
        <translation>报备 {number} 已保存。</translation>
    </message>
    <message>
        <source>The protection of {number} has run out. Register it anew.</source>
        <translation>{number} 的保护已到期，请重新报备。</translation>
    </message>
    <message>
        <source>Nobody has {number} any more: register it anew.</source>
        <translation>{number} 目前无人持有，请重新报备。</translation>
    </message>
    <message>
        <source>You have registered this already: {number}.</source>
        <translation>贵店已报备过：{number}。</translation>
    </message>
    <message>
        <source>That dealer has registered the same already: {number}.</source>
        <translation>该经销商已报备同一对象：{number}。</translation>
    </message>
    <message>
        <source>This lies outside of your territory: it was sent as a request for special authorisation.</source>
        <translation>在授权区域外，已以特别授权申请送出。</translation>
    </message>
    <message>
        <source>That dealer may not sell this line there. Tick the special authorisation if it shall.</source>
        <translation>该经销商在当地未获授权销售此产品线。若要转交，请勾选特别授权。</translation>
    </message>
    <message>
        <source>{number} is not protected: it can be won once the manufacturer has decided that it is yours.</source>
        <translation>{number} 未受保护：厂家核准给您之后，才能登记为赢单。</translation>
    </message>
    <message>
        <source>{number} is past that: somebody decided meanwhile.</source>
        <translation>{number} 已过此阶段：期间已有人决定。</translation>
    </message>
    <message>
        <source>This customer or project is registered to another dealer.</source>
        <translation>此客户或项目已由其他经销商报备。</translation>
    </message>
    <message>
        <source>The manufacturer has passed {number} on to another dealer. Nothing you wrote is lost: call the manufacturer.</source>
        <translation>制造商已将 {number} 转交其他经销商。您输入的内容都还在：请与制造商联系。</translation>
    </message>
    <message>
        <source>This registration is not known here.</source>
        <translation>此处没有这笔报备。</translation>
    </message>
    <message>
        <source>You had this as {number} until lately: you may register it again from {day}.</source>
        <translation>贵店不久前以 {number} 持有：{day} 起可再次报备。</translation>
    </message>
    <message>
        <source>This is in the pool no longer: somebody has it, or its time is over.</source>
        <translation>已不在公海中：已有人承接，或期限已过。</translation>
    </message>
    <message>
        <source>The dealer who gives it up reads the reason: leave out who has it next.</source>
        <translation>交出的经销商会看到原因：请勿写出接手者。</translation>
    </message>
    <message>
        <source>Orders of this dealer are stopped: {reason}</source>
        <translation>此经销商暂停下单：{reason}</translation>
    </message>
    <message>
        <source>This document has been saved already.</source>
        <translation>此单据已保存过。</translation>
    </message>
    <message>
        <source>Only the manufacturer may do this.</source>
        <translation>仅限原厂操作。</translation>
    </message>
    <message>
        <source>{name} is the last head of the shop and has to stay one.</source>
        <translation>{name} 是最后一位店长，不能变更。</translation>
    </message>
    <message>
        <source>This line has been saved already.</source>
        <translation>此行已保存过。</translation>
    </message>
    <message>
        <source>{code} has not been counted yet.</source>
        <translation>{code} 尚未盘点。</translation>
    </message>
    <message>
        <source>This cannot be worked out: a mistake of ours. Please call support. Reference: {reference}</source>
        <translation>此笔数据无法处理，这是程序的错误，请洽客服。参考码：{reference}</translation>
    </message>
    <message>
        <source>Not saved, by a mistake of ours. What you typed is still here.</source>
        <translation>未保存，这是我们的程序错误。您输入的内容仍在这里。</translation>
    </message>
    <message>
        <source>More time was given {most} times already.</source>
        <translation>已延期 {most} 次。</translation>
    </message>
    <message>
        <source>{by} changed this form meanwhile. Look at it: what you keep after that takes its place.</source>
        <translation>{by} 已先修改了这个格式。请先查看；之后再保存，就以您的为准。</translation>
    </message>
    <message>
        <source>No paper can have this: {part}.</source>
        <translation>单据不能有这样的内容：{part}。</translation>
    </message>
    <message>
        <source>A shop has at most {most} forms of its own.</source>
        <translation>每家门店最多 {most} 个自定义格式。</translation>
    </message>
    <message>
        <source>Choose one product, or one category.</source>
        <translation>请选择一个商品，或一个类别。</translation>
    </message>
    <message>
        <source>The signature is missing: draw it in the field.</source>
        <translation>缺少签名：请在框内手写签名。</translation>
    </message>
    <message>
        <source>This limit has been saved already.</source>
        <translation>这个额度已经保存过了。</translation>
    </message>
    <message>
        <source>{day} has passed: it would never count. Choose today or a later day.</source>
        <translation>{day} 已经过了，永远不会生效：请选今天或以后的日期。</translation>
    </message>
    <message>
        <source>This cannot be a limit.</source>
        <translation>额度不能是这个数字。</translation>
    </message>
    <message>
        <source>More credit needs a second person: propose a limit.</source>
        <translation>提高额度须由另一人批准：请提出额度申请。</translation>
    </message>
    <message>
        <source>This limit is decided already, or has ended.</source>
        <translation>这个额度已决定或已终止。</translation>
    </message>
    <message>
        <source>The dealer&apos;s own limit has no days: it counts until another takes its place. A temporary limit has them.</source>
        <translation>经销商本身的信用额度没有起止日，直到被新的取代；需要期限请用临时额度。</translation>
    </message>
    <message>
        <source>This limit is not known here.</source>
        <translation>此处没有这个额度。</translation>
    </message>
    <message>
        <source>Choose a product line.</source>
        <translation>请选择产品线。</translation>
    </message>
    <message>
        <source>The product of a line stays: add a new line instead of {code}.</source>
        <translation>既有行的商品不能更换，请添加一行取代 {code}。</translation>
    </message>
    <message>
        <source>Nothing is left to do on the line of {code}.</source>
        <translation>{code} 此行已处理完毕。</translation>
    </message>
    <message>
        <source>Less of it can be shipped than was asked.</source>
        <translation>可出货数量少于要求。</translation>
    </message>
    <message>
        <source>These words are not known here.</source>
        <translation>此处没有这个惯用语。</translation>
    </message>
    <message>
        <source>Nobody asked for more time for {number}.</source>
        <translation>{number} 没有延期申请。</translation>
    </message>
    <message>
        <source>Not enough of {code} is set aside for this order.</source>
        <translation>{code} 为此订单保留的数量不足。</translation>
    </message>
    <message>
        <source>Order {number} is not on hold.</source>
        <translation>订单 {number} 没有被暂停。</translation>
    </message>
    <message>
        <source>{code} comes in packs of {pack_size}.</source>
        <translation>{code} 以 {pack_size} 为一包装单位。</translation>
    </message>
    <message>
        <source>Only whoever began this may change it.</source>
        <translation>只有发起人可以变更。</translation>
    </message>
    <message>
        <source>This is for somebody else to decide.</source>
        <translation>这一步由其他人决定。</translation>
    </message>
    <message>
        <source>This credit note is not known here.</source>
        <translation>此处没有这张贷项通知单。</translation>
    </message>
    <message>
        <source>Nothing is left of the credit note for {number}.</source>
        <translation>{number} 的贷项已全部用完。</translation>
    </message>
    <message>
        <source>This dealer owes nothing that the credit note for {number} could pay.</source>
        <translation>这家经销商目前没有欠款可由 {number} 的贷项冲抵。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有任何变更。</translation>
    </message>
    <message>
        <source>Order {number} has nothing left to set aside.</source>
        <translation>订单 {number} 没有可配货的项目。</translation>
    </message>
    <message>
        <source>Order {number} has nothing left to cancel.</source>
        <translation>订单 {number} 没有可取消的项目。</translation>
    </message>
    <message>
        <source>Nothing of this quarter is left to claim.</source>
        <translation>本季度已没有可申请的返利。</translation>
    </message>
    <message>
        <source>Order {number} has nothing left to close.</source>
        <translation>订单 {number} 没有可结案的项目。</translation>
    </message>
    <message>
        <source>Another document of this shop has the same number: a copy of this PC&apos;s data gave it. Both are kept.</source>
        <translation>本店另一份单据也用了同一号码：由这台电脑数据的副本给出。两份都保留。</translation>
    </message>
    <message>
        <source>This kind of promotion needs more: say what it gives, and for what.</source>
        <translation>这种促销资料不足：请填写优惠内容与条件。</translation>
    </message>
    <message>
        <source>This cannot be given: look at the numbers again.</source>
        <translation>无法这样优惠：请再确认数字。</translation>
    </message>
    <message>
        <source>Too many products for one promotion.</source>
        <translation>一个促销的商品太多。</translation>
    </message>
    <message>
        <source>Order {number} was changed meanwhile. Look at it again.</source>
        <translation>订单 {number} 期间已被修改，请重新查看。</translation>
    </message>
    <message>
        <source>Enter at least one line.</source>
        <translation>请至少输入一行。</translation>
    </message>
    <message>
        <source>This order has been saved already.</source>
        <translation>此订单已保存过。</translation>
    </message>
    <message>
        <source>Order {number} is finished.</source>
        <translation>订单 {number} 已结案。</translation>
    </message>
    <message>
        <source>Order {number} is being picked: ask head office to cancel it.</source>
        <translation>订单 {number} 正在拣货，请向总部申请取消。</translation>
    </message>
    <message>
        <source>Order {number} is not accepted yet.</source>
        <translation>订单 {number} 尚未接受。</translation>
    </message>
    <message>
        <source>Order {number} no longer waits for a decision.</source>
        <translation>订单 {number} 已不在待审状态。</translation>
    </message>
    <message>
        <source>Order {number} waits for its credit to be released.</source>
        <translation>订单 {number} 等待信用放行。</translation>
    </message>
    <message>
        <source>Order {number} is to be shipped complete.</source>
        <translation>订单 {number} 须整单出货。</translation>
    </message>
    <message>
        <source>Order {number} is larger than can be written.</source>
        <translation>订单 {number} 的金额超出可记录的范围。</translation>
    </message>
    <message>
        <source>An order has at most {most} lines.</source>
        <translation>一张订单最多 {most} 行。</translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation>查无此订单。</translation>
    </message>
    <message>
        <source>Another pair of eyes is needed: this is your own, or you have decided a part of it.</source>
        <translation>需要另一人审核：这是您自己提出的，或您已审批过其中一步。</translation>
    </message>
    <message>
        <source>The pack of {code} is not valid.</source>
        <translation>{code} 的包装数无效。</translation>
    </message>
    <message>
        <source>The paper of {number} was not made: send it to review again.</source>
        <translation>{number} 的文件未能生成：请再次送审。</translation>
    </message>
    <message>
        <source>What this builds on was not accepted.</source>
        <translation>此笔依据的单据未被接受。</translation>
    </message>
    <message>
        <source>A password is needed.</source>
        <translation>需要密码。</translation>
    </message>
    <message>
        <source>No contract has something for the place {place}.</source>
        <translation>合同中没有 {place} 这个字段。</translation>
    </message>
    <message>
        <source>Another price was asked for: the order waits for a release.</source>
        <translation>申请了特别价格：订单等待放行。</translation>
    </message>
    <message>
        <source>The price is another one at head office.</source>
        <translation>总部价格已变更。</translation>
    </message>
    <message>
        <source>A price of {code} from {valid_from} is already in force.</source>
        <translation>{code} 自 {valid_from} 起的价格已生效。</translation>
    </message>
    <message>
        <source>Either a price of a unit or so much off the list: one of the two.</source>
        <translation>单价与牌价折扣请择一填写。</translation>
    </message>
    <message>
        <source>A price cannot begin in the past: {code}, {valid_from}.</source>
        <translation>价格不能从过去开始：{code}，{valid_from}。</translation>
    </message>
    <message>
        <source>A price list is needed.</source>
        <translation>需要价目表。</translation>
    </message>
    <message>
        <source>{code} has no price.</source>
        <translation>{code} 没有价格。</translation>
    </message>
    <message>
        <source>The price of {code} is below zero.</source>
        <translation>{code} 的价格小于零。</translation>
    </message>
    <message>
        <source>The list has its own prices: choose another step.</source>
        <translation>价目表另有价格：请选其他层级。</translation>
    </message>
    <message>
        <source>Head office has no price for this product.</source>
        <translation>总部没有此商品的价格。</translation>
    </message>
    <message>
        <source>{code} is not a valid product code.</source>
        <translation>{code} 不是有效的料号。</translation>
    </message>
    <message>
        <source>{code} is in the catalog already. Open its card to change it.</source>
        <translation>{code} 已在目录中。要更改请打开其商品卡。</translation>
    </message>
    <message>
        <source>{code} is no longer made. Successor: {successor}</source>
        <translation>{code} 已停产。替代料号：{successor}</translation>
    </message>
    <message>
        <source>{code} cannot be ordered yet.</source>
        <translation>{code} 尚未开放订购。</translation>
    </message>
    <message>
        <source>Name the project or its site.</source>
        <translation>请填项目名称或地点。</translation>
    </message>
    <message>
        <source>This is missing, below 0 or far too large.</source>
        <translation>这一项没有填、小于零，或大得不合理。</translation>
    </message>
    <message>
        <source>{code} ends before that: keep nothing of it for longer than until {day}.</source>
        <translation>{code} 在那之前就结束：最多只能预留到 {day}。</translation>
    </message>
    <message>
        <source>PCs may give {code} until {until}: take back what is kept for them first.</source>
        <translation>电脑在 {until} 之前仍可使用 {code}：请先收回预留。</translation>
    </message>
    <message>
        <source>This promotion is not given to that dealer.</source>
        <translation>这个促销不适用于该经销商。</translation>
    </message>
    <message>
        <source>{code} is given without end: there is nothing to keep.</source>
        <translation>{code} 没有名额限制：不需要预留。</translation>
    </message>
    <message>
        <source>So much credit is not free: the credit page says what is left.</source>
        <translation>可用额度不足：剩余额度请见信用页。</translation>
    </message>
    <message>
        <source>The quantity of {code} must be more than zero.</source>
        <translation>{code} 的数量必须大于零。</translation>
    </message>
    <message>
        <source>The quantity of {code} must be between {least} and {most}.</source>
        <translation>{code} 的数量必须介于 {least} 与 {most} 之间。</translation>
    </message>
    <message>
        <source>The quantity of {code} is more than {most}.</source>
        <translation>{code} 的数量超过 {most}。</translation>
    </message>
    <message>
        <source>A quarter is claimed when it is over.</source>
        <translation>季度结束后才能申请。</translation>
    </message>
    <message>
        <source>A quota is at least one, or empty.</source>
        <translation>配额至少为一，或留空。</translation>
    </message>
    <message>
        <source>So much of {code} is not free: {free} is left.</source>
        <translation>{code} 没有那么多名额：尚余 {free}。</translation>
    </message>
    <message>
        <source>A slice is of credit, of one product, or of one promotion, for one PC.</source>
        <translation>预留须为额度、单一商品或单一促销，并指定一台电脑。</translation>
    </message>
    <message>
        <source>This quote is not known here.</source>
        <translation>查无此报价单。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>需要填写原因。</translation>
    </message>
    <message>
        <source>The role {role} does not exist at this place.</source>
        <translation>此网点没有「{role}」职务。</translation>
    </message>
    <message>
        <source>This sale is not known here.</source>
        <translation>查无此销售单。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} was written off. If it is there after all, find it in the stock first.</source>
        <translation>{code} 的序列号 {serial} 已报废。如果实物还在，请先做盘盈入库。</translation>
    </message>
    <message>
        <source>Serial number {serial} stands for one piece.</source>
        <translation>序列号 {serial} 代表一件。</translation>
    </message>
    <message>
        <source>Another PC wrote this serial number off. Look at the goods.</source>
        <translation>另一台电脑已将此序列号报废，请核对实物。</translation>
    </message>
    <message>
        <source>{number} has changed since: look at it again before you decide.</source>
        <translation>{number} 已有变更：请重新查看后再决定。</translation>
    </message>
    <message>
        <source>This is not a valid amount.</source>
        <translation>金额无效。</translation>
    </message>
    <message>
        <source>{number} is decided already, or was taken back.</source>
        <translation>{number} 已决定或已撤回。</translation>
    </message>
    <message>
        <source>This approval is not known here.</source>
        <translation>此处没有这笔审批。</translation>
    </message>
    <message>
        <source>The prices of {number} wait for others to approve: see Approvals.</source>
        <translation>{number} 的价格正等候其他人审批：请看“审批”。</translation>
    </message>
    <message>
        <source>{name} has not signed in on the PC that sent this: whoever answers for it takes it over.</source>
        <translation>{name} 从未在发送此笔的电脑上登录：由负责的人接手。</translation>
    </message>
    <message>
        <source>{code}: the price lies below the floor of the shop. Only its head sells at it.</source>
        <translation>{code}：价格低于本店底价，只有店长可以此价销售。</translation>
    </message>
    <message>
        <source>The price lies below the floor: the order waits for a release.</source>
        <translation>价格低于底价：订单等待放行。</translation>
    </message>
    <message>
        <source>Say for which dealer, and for a project&apos;s price which project.</source>
        <translation>请指定经销商；项目价还要指定项目。</translation>
    </message>
    <message>
        <source>This claim is saved already.</source>
        <translation>这笔申请已经存过了。</translation>
    </message>
    <message>
        <source>Claim {number} is not accepted, or paid already.</source>
        <translation>申请 {number} 尚未接受，或已经兑付。</translation>
    </message>
    <message>
        <source>The days in which this quarter could be claimed are over.</source>
        <translation>本季度的申请期限已过。</translation>
    </message>
    <message>
        <source>It needs a code that people call it by.</source>
        <translation>需要一个称呼用的代号。</translation>
    </message>
    <message>
        <source>{number} says something else by now: read it again before you sign.</source>
        <translation>{number} 的内容已变更：签署前请重新阅读。</translation>
    </message>
    <message>
        <source>This contract is saved already.</source>
        <translation>这份合同已经存过了。</translation>
    </message>
    <message>
        <source>Signed after its first day: what was bought since then counts.</source>
        <translation>在起始日之后签署：此后的采购一并计入。</translation>
    </message>
    <message>
        <source>{number} is no draft any more; its text stays as it is.</source>
        <translation>{number} 已不是草稿，内容不能再改。</translation>
    </message>
    <message>
        <source>{number} is not waiting for a signature.</source>
        <translation>{number} 目前不在待签署状态。</translation>
    </message>
    <message>
        <source>Only what was signed has a next version: {number} is not.</source>
        <translation>只有已签署的合同才有下一版：{number} 尚未签署。</translation>
    </message>
    <message>
        <source>{number} has ended or was taken back.</source>
        <translation>{number} 已终止或已收回。</translation>
    </message>
    <message>
        <source>This contract is not known here.</source>
        <translation>这里没有这份合同的资料。</translation>
    </message>
    <message>
        <source>{number} and {other} speak of the same product line on the same day.</source>
        <translation>{number} 与 {other} 在同一天约定了同一产品线。</translation>
    </message>
    <message>
        <source>{left} product has not been counted.</source>
        <translation>尚有 {left} 项未盘。</translation>
    </message>
    <message>
        <source>Somebody is asked about the differences of {number}: until then it stays.</source>
        <translation>{number} 的盘点差异待批准，批准前保持不变。</translation>
    </message>
    <message>
        <source>A price is for one product, or for one category.</source>
        <translation>价格须针对一个商品或一个类别。</translation>
    </message>
    <message>
        <source>Price {number} has ended already.</source>
        <translation>价格 {number} 已结束。</translation>
    </message>
    <message>
        <source>Price {number} has been saved already.</source>
        <translation>价格 {number} 已保存。</translation>
    </message>
    <message>
        <source>This price is not known here.</source>
        <translation>本机没有此价格。</translation>
    </message>
    <message>
        <source>Price {number} says something for the same sales on these days. End it first.</source>
        <translation>这段期间的相同销售已有价格 {number}。请先终止。</translation>
    </message>
    <message>
        <source>The order goes beyond the ceiling of its product line and waits for a release.</source>
        <translation>订单超过产品线的信用上限，等待放行。</translation>
    </message>
    <message>
        <source>Payments are late: the order waits until they are in, or for a release.</source>
        <translation>有逾期未付款：订单冻结，待收款或放行。</translation>
    </message>
    <message>
        <source>First and last day are needed, in this order.</source>
        <translation>需要起始日与截止日，且顺序正确。</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>{other} is away on those days, with {name} standing in: nobody would be left.</source>
        <translation>{other} 那几天不在，由 {name} 代理：这样就没有人了。</translation>
    </message>
    <message>
        <source>That dealer has it already.</source>
        <translation>该经销商已持有。</translation>
    </message>
    <message>
        <source>Say how much was put down.</source>
        <translation>请填写保证金金额。</translation>
    </message>
    <message>
        <source>Promotions take off another amount at head office.</source>
        <translation>总部计算的促销优惠金额不同。</translation>
    </message>
    <message>
        <source>More time was given {most} time already.</source>
        <translation>已延期 {most} 次。</translation>
    </message>
    <message>
        <source>{code}: say which lot goes back. Of this delivery there are: {lots}.</source>
        <translation>{code}：请指明退回哪个批号。此次到货的批号有：{lots}。</translation>
    </message>
    <message>
        <source>No contract in force that day protects the price of {code}.</source>
        <translation>当日没有有效合同保护 {code} 的价格。</translation>
    </message>
    <message>
        <source>Only what was refused can be sent again.</source>
        <translation>只有被拒绝的项目可以重新发送。</translation>
    </message>
    <message>
        <source>{name}, who made this, may not do it any more: refuse it, or make it anew.</source>
        <translation>提出人 {name} 已无此权限：请驳回，或重新提出。</translation>
    </message>
    <message>
        <source>{name} wrote this draft: let them publish it, or save it once more under your own name.</source>
        <translation>此草稿由 {name} 编写：请由其发布，或以您的名义重新保存。</translation>
    </message>
    <message>
        <source>Nothing of {code} was on hand that lost by the lower price.</source>
        <translation>{code} 当时没有因降价而受损的库存。</translation>
    </message>
    <message>
        <source>The price of {code} did not fall then.</source>
        <translation>{code} 当时并未降价。</translation>
    </message>
    <message>
        <source>{number} is answered already.</source>
        <translation>{number} 已答复。</translation>
    </message>
    <message>
        <source>This fall of the price of {code} is claimed already.</source>
        <translation>{code} 此次降价已申请过。</translation>
    </message>
    <message>
        <source>The books give another amount than the screen showed; it counts.</source>
        <translation>账上金额与画面所示不同，以账上为准。</translation>
    </message>
    <message>
        <source>The days in which the lower price of {code} could be claimed are over.</source>
        <translation>{code} 降价的申请期限已过。</translation>
    </message>
    <message>
        <source>Reckoned anew from the deliveries: the books count.</source>
        <translation>已按到货重新计算，以账上为准。</translation>
    </message>
    <message>
        <source>No contract gives a rebate for this quarter.</source>
        <translation>没有合同约定这一季度的返利。</translation>
    </message>
    <message>
        <source>Say under which reference it was paid.</source>
        <translation>请填写兑付凭证号码。</translation>
    </message>
    <message>
        <source>Return {number} has been answered already.</source>
        <translation>退货单 {number} 已有答复。</translation>
    </message>
    <message>
        <source>The goods of return {number} have left, or it was refused: there is nothing to take back.</source>
        <translation>退货单 {number} 的商品已寄出，或申请已被拒绝，无法撤回。</translation>
    </message>
    <message>
        <source>Return {number} is not granted yet.</source>
        <translation>退货单 {number} 尚未获同意。</translation>
    </message>
    <message>
        <source>Return {number} has not been sent.</source>
        <translation>退货单 {number} 尚未发出。</translation>
    </message>
    <message>
        <source>Past the return quota of the contract: a person decides.</source>
        <translation>超出合同的退货额度：须由厂家人员决定。</translation>
    </message>
    <message>
        <source>{code}: only {left} of this delivery can still be sent back.</source>
        <translation>{code}：此次到货最多还可退 {left}。</translation>
    </message>
    <message>
        <source>This return is not known here.</source>
        <translation>此处没有这张退货单。</translation>
    </message>
    <message>
        <source>The role {role} may not approve anything.</source>
        <translation>角色 {role} 没有审批权限。</translation>
    </message>
    <message>
        <source>{code} is a draft and has not begun.</source>
        <translation>{code} 还是草稿，尚未开始。</translation>
    </message>
    <message>
        <source>{code}: days that have passed stay as they were.</source>
        <translation>{code}：已过的日子不能更改。</translation>
    </message>
    <message>
        <source>A rule needs one to {most} steps, and whom to ask when it waits too long.</source>
        <translation>规则需要一至 {most} 步，超时上报也须填写对象。</translation>
    </message>
    <message>
        <source>Say what the rule is for.</source>
        <translation>请填写规则适用的事项。</translation>
    </message>
    <message>
        <source>{code} is published and stays as it is: end it and make a new version.</source>
        <translation>{code} 已发布，不能更改：请终止后另立新版本。</translation>
    </message>
    <message>
        <source>Somebody is asked about {code}: until then it stays as it is.</source>
        <translation>{code} 待批准，批准前保持不变。</translation>
    </message>
    <message>
        <source>{code}: {quantity} unit needs {quantity} serial number; given: {serials}.</source>
        <translation>{code}：{quantity} 件需要 {quantity} 个序列号，目前 {serials} 个。</translation>
    </message>
    <message>
        <source>{code}: {quantity} units need {quantity} serial numbers; given: {serials}.</source>
        <translation>{code}：{quantity} 件需要 {quantity} 个序列号，目前 {serials} 个。</translation>
    </message>
    <message>
        <source>{name} has to sign in on this PC once with a connection before head office takes this from here.</source>
        <translation>{name} 须先在这台电脑联网登录一次，总部才会受理。</translation>
    </message>
    <message>
        <source>This recovery key has been saved already.</source>
        <translation>此恢复密钥已保存。</translation>
    </message>
    <message>
        <source>This is no recovery key.</source>
        <translation>这不是恢复密钥。</translation>
    </message>
    <message>
        <source>Waiting too long would lead from {chain} to {other}, back to those who wait: name somebody else.</source>
        <translation>超时会从 {chain} 转给 {other}，又回到原审批人：请改选其他人。</translation>
    </message>
    <message>
        <source>Two rules from the same amount contradict each other: {chain} and {other}.</source>
        <translation>同一金额起有两条互相矛盾的规则：{chain} 与 {other}。</translation>
    </message>
    <message>
        <source>This rule is not known here.</source>
        <translation>此处没有这条规则。</translation>
    </message>
    <message>
        <source>{code} and {other} speak of the same sales with equal rank. Change one, or end it.</source>
        <translation>{code} 与 {other} 以相同优先级适用于同一交易。请更改或终止其一。</translation>
    </message>
    <message>
        <source>The gifts of {code} and {other} earn each other in a circle.</source>
        <translation>{code} 与 {other} 的赠品互相触发，形成循环。</translation>
    </message>
    <message>
        <source>A season begins and ends on a day of the year, such as 1215.</source>
        <translation>季节额度的起止须为月日，例如 1215。</translation>
    </message>
    <message>
        <source>Head office has something else under the same mark. Please call support.</source>
        <translation>总部在同一个识别码下已有另一笔数据，请洽客服。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} goes back with {number} already.</source>
        <translation>{code} 的序列号 {serial} 已在退货单 {number} 上。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} did not come with this delivery.</source>
        <translation>{code} 的序列号 {serial} 不是这次到货的。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} was not sent with {number}.</source>
        <translation>{code} 的序列号 {serial} 不在退货单 {number} 上。</translation>
    </message>
    <message>
        <source>Serial number {serial} of {code} went back to the manufacturer.</source>
        <translation>{code} 的序列号 {serial} 已退回厂家。</translation>
    </message>
    <message>
        <source>Another PC sent this serial number back to the manufacturer. Look at the goods.</source>
        <translation>另一台电脑已把此序列号退回厂家。请查看实物。</translation>
    </message>
    <message>
        <source>Enter what is shipped.</source>
        <translation>请输入出货内容。</translation>
    </message>
    <message>
        <source>This shipment has been saved already.</source>
        <translation>此出货单已保存过。</translation>
    </message>
    <message>
        <source>A shipment has at most {most} lines.</source>
        <translation>一张出货单最多 {most} 行。</translation>
    </message>
    <message>
        <source>Whoever signs writes their name.</source>
        <translation>请填写签署人姓名。</translation>
    </message>
    <message>
        <source>Sold below the floor that the shop had laid down by then. The sale stands; look at it.</source>
        <translation>售价低于当时本店已定的底价。销售有效，请查看。</translation>
    </message>
    <message>
        <source>{by} has decided this step already.</source>
        <translation>{by} 已审批过这一步。</translation>
    </message>
    <message>
        <source>Others decide before.</source>
        <translation>须由前一步先审批。</translation>
    </message>
    <message>
        <source>This step is not part of the approval.</source>
        <translation>这一步不属于此审批。</translation>
    </message>
    <message>
        <source>The successors lead in a circle: {code}.</source>
        <translation>替代料号形成循环：{code}。</translation>
    </message>
    <message>
        <source>The successor {code} is not known.</source>
        <translation>查无替代料号 {code}。</translation>
    </message>
    <message>
        <source>The tax of a line is not valid.</source>
        <translation>有一行的税别无效。</translation>
    </message>
    <message>
        <source>A template needs at least one line.</source>
        <translation>范本至少需要一行。</translation>
    </message>
    <message>
        <source>This template is not known here.</source>
        <translation>查无此范本。</translation>
    </message>
    <message>
        <source>This cannot be agreed on: look at the amount, the days or the steps.</source>
        <translation>条款不成立：请检查金额、天数或阶梯。</translation>
    </message>
    <message>
        <source>Something must be written here.</source>
        <translation>此处必须填写。</translation>
    </message>
    <message>
        <source>This slice has been saved already.</source>
        <translation>这笔预留已经保存过了。</translation>
    </message>
    <message>
        <source>Nothing is left of this slice.</source>
        <translation>这笔预留已无余额。</translation>
    </message>
    <message>
        <source>This slice is not known here.</source>
        <translation>此处没有这笔预留。</translation>
    </message>
    <message>
        <source>{timezone} is no time zone: write it like Asia/Taipei.</source>
        <translation>{timezone} 不是时区，请写成 Asia/Taipei 这样。</translation>
    </message>
    <message>
        <source>{code}: what the screen said of the price cannot be read.</source>
        <translation>{code}：无法读取画面上的价格依据。</translation>
    </message>
    <message>
        <source>A unit is needed.</source>
        <translation>需要单位。</translation>
    </message>
    <message>
        <source>{name} cannot be a sign-in name.</source>
        <translation>{name} 不能作为登录名称。</translation>
    </message>
    <message>
        <source>The sign-in name {name} is taken.</source>
        <translation>登录名称 {name} 已被使用。</translation>
    </message>
    <message>
        <source>This person is not known here.</source>
        <translation>查无此人员。</translation>
    </message>
    <message>
        <source>Voucher {subject} does not count yet.</source>
        <translation>优惠码 {subject} 尚未生效。</translation>
    </message>
    <message>
        <source>Voucher {subject} gives nothing for these lines.</source>
        <translation>优惠码 {subject} 不适用这些明细。</translation>
    </message>
    <message>
        <source>Voucher {subject} is used up: what it gave is off, and the order may wait.</source>
        <translation>优惠码 {subject} 已用完：优惠已取消，订单可能需等待处理。</translation>
    </message>
    <message>
        <source>Voucher {subject} is not known for this shop, or is over.</source>
        <translation>本店没有优惠码 {subject}，或已过期。</translation>
    </message>
    <message>
        <source>These numbers have been saved already.</source>
        <translation>这批号码已经存过了。</translation>
    </message>
    <message>
        <source>These numbers are not known here.</source>
        <translation>此处没有这批号码。</translation>
    </message>
    <message>
        <source>Head office has not said yet that nobody else has these numbers.</source>
        <translation>总部尚未确认这批号码没有别人使用。</translation>
    </message>
    <message>
        <source>No PC of this shop has the letter {letter}: it stands in the numbers of its papers.</source>
        <translation>本店没有代号为 {letter} 的电脑；代号写在该电脑开出的单号里。</translation>
    </message>
    <message>
        <source>{subject} stands on a paper whose sale does not count: void it with a reason.</source>
        <translation>{subject} 开在一张不成立的销售单上，请注明原因作废。</translation>
    </message>
    <message>
        <source>{number} is not one of these numbers.</source>
        <translation>{number} 不在这批号码内。</translation>
    </message>
    <message>
        <source>{number} is used already: take the next one, and void this paper.</source>
        <translation>{number} 已经用过：请用下一号，并作废这张。</translation>
    </message>
    <message>
        <source>{number} is void already.</source>
        <translation>{number} 已经作废。</translation>
    </message>
    <message>
        <source>A prefix, a first and a last number, at most {most} of them, for one PC.</source>
        <translation>须有字轨、起号与止号，最多 {most} 个，并指定一台电脑。</translation>
    </message>
    <message>
        <source>These numbers do not count on that day; their last is {until}.</source>
        <translation>这批号码在那天不能使用；最后一天是 {until}。</translation>
    </message>
    <message>
        <source>PC {letter} has some of these already: from {first} to {last}.</source>
        <translation>电脑 {letter} 已有其中一部分：{first} 至 {last}。</translation>
    </message>
    <message>
        <source>This sale bears {number} already: void that first.</source>
        <translation>这笔销售已有号码 {number}：请先作废。</translation>
    </message>
    <message>
        <source>This order owes less by now: what is left of the payment is an advance.</source>
        <translation>此订单的欠款已变少：付款余额列为预收款。</translation>
    </message>
    <message>
        <source>The bills take more than was paid, or one of them stands there twice.</source>
        <translation>账单合计超过付款金额，或有账单重复。</translation>
    </message>
    <message>
        <source>{number} is not waiting for your answer.</source>
        <translation>{number} 并未等待您的答复。</translation>
    </message>
    <message>
        <source>This difference is not known here.</source>
        <translation>这里没有这笔差异。</translation>
    </message>
    <message>
        <source>{number} is settled, or was taken back.</source>
        <translation>{number} 已了结或已撤回。</translation>
    </message>
    <message>
        <source>Head office has been shown {number} already.</source>
        <translation>{number} 已送交厂家。</translation>
    </message>
    <message>
        <source>This line of your own list is saved already.</source>
        <translation>这笔自有账目已保存。</translation>
    </message>
    <message>
        <source>This line of your own list is not here any more.</source>
        <translation>这笔自有账目已不在这里。</translation>
    </message>
    <message>
        <source>{number} is about the same document: go on with that one.</source>
        <translation>{number} 已针对同一单据：请续办该笔。</translation>
    </message>
    <message>
        <source>This match was taken back already.</source>
        <translation>此匹配已取消。</translation>
    </message>
    <message>
        <source>One of these is matched already: look at them again.</source>
        <translation>其中有已匹配的项目：请重新查看。</translation>
    </message>
    <message>
        <source>At most {most} at once.</source>
        <translation>一次最多 {most} 笔。</translation>
    </message>
    <message>
        <source>The amount is the same on both sides: there is nothing to dispute.</source>
        <translation>双方金额相同，没有差异可提。</translation>
    </message>
    <message>
        <source>Choose something on both sides.</source>
        <translation>请在两边各选至少一笔。</translation>
    </message>
    <message>
        <source>{number} is saved already.</source>
        <translation>{number} 已保存。</translation>
    </message>
    <message>
        <source>Money that comes on {day} has not come yet.</source>
        <translation>{day} 的款项尚未到账。</translation>
    </message>
    <message>
        <source>{number} says something else than what you saw: let it arrive whole, and look at it again.</source>
        <translation>{number} 与您所见不同：请等数据完整到达后再查看。</translation>
    </message>
    <message>
        <source>{number} was confirmed by {by}.</source>
        <translation>{number} 已由 {by} 确认。</translation>
    </message>
    <message>
        <source>The last statement ends on {day}: the next begins on the day after, or is that one once more.</source>
        <translation>上一张对账单结束于 {day}：下一张须从次日开始，或重开同一期间。</translation>
    </message>
    <message>
        <source>A newer version had come: this was taken over to it, as far as it says the same.</source>
        <translation>已有新版对账单：内容相同的部分已移至新版。</translation>
    </message>
    <message>
        <source>Only days that are over are stated: choose an earlier last day.</source>
        <translation>只能对已结束的日子开具：请选较早的截止日。</translation>
    </message>
    <message>
        <source>{number} is not drawn up yet.</source>
        <translation>{number} 尚未开具。</translation>
    </message>
    <message>
        <source>Of {number} there is version {version} by now: open that one.</source>
        <translation>{number} 已有第 {version} 版：请打开新版。</translation>
    </message>
    <message>
        <source>A statement has at most {most} lines: choose fewer days.</source>
        <translation>一张对账单最多 {most} 行：请缩短期间。</translation>
    </message>
    <message>
        <source>This statement is not known here.</source>
        <translation>这里没有这张对账单。</translation>
    </message>
    <message>
        <source>A ticket cannot name a document of this kind. Write its number instead.</source>
        <translation>工单不能引用这类单据，请改为写上单号。</translation>
    </message>
    <message>
        <source>Only a dealer opens tickets: ask the dealer to, and answer there.</source>
        <translation>工单只能由经销商创建：请经销商建单，再在该工单答复。</translation>
    </message>
    <message>
        <source>This has been saved already.</source>
        <translation>这一条已经保存过了。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Choose a later one, or none.</source>
        <translation>最后一天早于第一天，请选较晚的日期或留空。</translation>
    </message>
    <message>
        <source>{name} is nobody who answers tickets. Choose somebody from the list.</source>
        <translation>{name} 不负责答复工单，请从列表中选人。</translation>
    </message>
    <message>
        <source>“{title}” has been ended already.</source>
        <translation>“{title}”已经结束。</translation>
    </message>
    <message>
        <source>This known problem is not here.</source>
        <translation>这里没有这条已知问题。</translation>
    </message>
    <message>
        <source>Choose from 1 to 5.</source>
        <translation>请选 1 到 5 分。</translation>
    </message>
    <message>
        <source>{name} sees to {number} already.</source>
        <translation>{number} 已由 {name} 负责。</translation>
    </message>
    <message>
        <source>Ticket {number} has been saved already.</source>
        <translation>工单 {number} 已经保存过了。</translation>
    </message>
    <message>
        <source>This kind of ticket is not known.</source>
        <translation>不认得这种工单类别。</translation>
    </message>
    <message>
        <source>{number} is past that: the other side acted meanwhile. Look at the thread; what is closed can be opened again.</source>
        <translation>{number} 的状态已改变：对方已先处理。请看往来记录；已关闭的可以重新打开。</translation>
    </message>
    <message>
        <source>This ticket is not known here.</source>
        <translation>这里没有这张工单。</translation>
    </message>
    <message>
        <source>The manufacturer had called it solved meanwhile: with what you wrote it is open again.</source>
        <translation>厂家其间已标为解决；因您的留言，工单已重新打开。</translation>
    </message>
    <message>
        <source>These answers are saved already.</source>
        <translation>这份答案已经存好了。</translation>
    </message>
    <message>
        <source>There is no text in it yet.</source>
        <translation>内容还是空的。</translation>
    </message>
    <message>
        <source>This is for the people of dealers; head office sees what they did.</source>
        <translation>这是给经销商人员用的；总部看得到他们的完成情况。</translation>
    </message>
    <message>
        <source>{title} takes the place of the version before it at once: let it begin today or earlier.</source>
        <translation>《{title}》一发布就取代前一版：生效日请定在今天或更早。</translation>
    </message>
    <message>
        <source>It counts from {day}: read it then.</source>
        <translation>{day} 起才生效，届时再读。</translation>
    </message>
    <message>
        <source>The last day of {title} is past: give it a later one.</source>
        <translation>《{title}》的截止日已过：请改成较晚的日期。</translation>
    </message>
    <message>
        <source>{title} is published: begin a new version of it.</source>
        <translation>《{title}》已发布：请另开新版本。</translation>
    </message>
    <message>
        <source>A newer version has the place of {title} already.</source>
        <translation>《{title}》已被较新的版本取代。</translation>
    </message>
    <message>
        <source>This material is not known here.</source>
        <translation>这里没有这份资料。</translation>
    </message>
    <message>
        <source>{title} was withdrawn.</source>
        <translation>《{title}》已撤回。</translation>
    </message>
    <message>
        <source>Question {number} cannot be answered: it needs words, two options or more, and one of them right.</source>
        <translation>第 {number} 题无法作答：要有题目、至少两个选项，其中至少一个正确。</translation>
    </message>
    <message>
        <source>{title} has no quiz.</source>
        <translation>《{title}》没有测验。</translation>
    </message>
    <message>
        <source>Only a course has a quiz.</source>
        <translation>只有课程才有测验。</translation>
    </message>
    <message>
        <source>These answers were to a version of {subject} that had lost its place by then: they are kept, and give no certificate. Read the new version and take its quiz.</source>
        <translation>这份答案针对《{subject}》的旧版，作答时已被取代：答案会保留，但不发证书。请读新版并作答新版的测验。</translation>
    </message>
    <message>
        <source>A quiz has 1 to {most} questions, passes at 1 to 100 %, and counts in whole days of ten years at most.</source>
        <translation>测验要有 1 到 {most} 题，及格标准 1 到 100 %，天数为整数，最长十年。</translation>
    </message>
    <message>
        <source>You may take this quiz again from {day}.</source>
        <translation>{day} 起可以再考一次。</translation>
    </message>
    <message>
        <source>Question {number} has no answer yet.</source>
        <translation>第 {number} 题还没作答。</translation>
    </message>
    <message>
        <source>Material is for people of dealers: choose their roles.</source>
        <translation>资料是给经销商人员的：请选他们的职务。</translation>
    </message>
    <message>
        <source>It needs a title.</source>
        <translation>请填标题。</translation>
    </message>
</context>
<context>
    <name>reminding</name>
    <message>
        <source>Refused: {what}</source>
        <translation>已被拒绝：{what}</translation>
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
        <translation>待退回厂家</translation>
    </message>
    <message>
        <source>Returns to settle</source>
        <translation>待处理的经销商退货</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Past the quota</source>
        <translation>超出退货额度</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
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
        <translation>已入贷项</translation>
    </message>
    <message>
        <source>No contract in force speaks of this product: a person decides.</source>
        <translation>目前没有合同涵盖此商品，须由厂家人员决定。</translation>
    </message>
    <message>
        <source>Quota {quota}, used {used}, asked {asked}: a person decides.</source>
        <translation>退货额度 {quota}，已用 {used}，本次申请 {asked}：须由厂家人员决定。</translation>
    </message>
    <message>
        <source>Within the quota of the contract: {left} are left of {quota}.</source>
        <translation>在合同退货额度内：{quota} 中尚余 {left}。</translation>
    </message>
</context>
<context>
    <name>sale</name>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Mobile payment</source>
        <translation>移动支付</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售出</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
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
        <translation>今天还没有销售</translation>
    </message>
    <message>
        <source>{count} of them has run out</source>
        <translation>其中 {count} 张已过期</translation>
    </message>
    <message>
        <source>{count} of them have run out</source>
        <translation>其中 {count} 张已过期</translation>
    </message>
    <message>
        <source>Today&apos;s takings</source>
        <translation>今日收款</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>有效报价</translation>
    </message>
</context>
<context>
    <name>scanning</name>
    <message>
        <source>{port} cannot be opened: nothing is plugged in, or another program has it. It is tried again by itself.</source>
        <translation>无法打开 {port}：没有插上设备，或被其他程序占用。系统会自动重试。</translation>
    </message>
</context>
<context>
    <name>statement</name>
    <message>
        <source>Statements to confirm</source>
        <translation>待确认的对账单</translation>
    </message>
    <message>
        <source>Differences to answer</source>
        <translation>待答复的差异</translation>
    </message>
    <message>
        <source>Payments that no bill took</source>
        <translation>未冲账的付款</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
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
        <translation>已匹配</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>争议中</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对方单据</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>About</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>经销商账</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>双方说明</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Advance left</source>
        <translation>预收余额</translation>
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
        <translation>预收</translation>
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
        <translation>开具中</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议匹配</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>金额不同</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>未匹配</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>到货异常</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Rebate</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Price protection</source>
        <translation>价格保护</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Correction of earlier periods</source>
        <translation>前期更正</translation>
    </message>
    <message>
        <source>Own list</source>
        <translation>自有账目</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>单号相同</translation>
    </message>
    <message>
        <source>Same amount, near day</source>
        <translation>金额相同、日期相近</translation>
    </message>
    <message>
        <source>Nearly the same amount</source>
        <translation>金额相近</translation>
    </message>
    <message>
        <source>Several add up</source>
        <translation>多笔合计</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>时间差</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Return not booked</source>
        <translation>退货未入账</translation>
    </message>
    <message>
        <source>Payment not booked</source>
        <translation>付款未入账</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Booked twice</source>
        <translation>重复入账</translation>
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
        <translation>已匹配 {matched} / {lines}</translation>
    </message>
    <message>
        <source>{amount} disputed</source>
        <translation>争议 {amount}</translation>
    </message>
    <message>
        <source>{amount} agreed, confirmed by {by}</source>
        <translation>确认 {amount}，确认人 {by}</translation>
    </message>
</context>
<context>
    <name>stock</name>
    <message>
        <source>Receipt</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回厂家</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>调拨</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>库存调整</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>{came} of {asked} unit</source>
        <translation>已点 {came} / {asked}</translation>
    </message>
    <message>
        <source>{came} of {asked} units</source>
        <translation>已点 {came} / {asked}</translation>
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
        <translation>损坏</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>盘盈</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>自用</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>期初库存</translation>
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
        <translation>损坏 {units}</translation>
    </message>
    <message>
        <source>Not on the papers {units}</source>
        <translation>单上没有 {units}</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>负库存</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>没有在途的货</translation>
    </message>
    <message>
        <source>The first left {age}</source>
        <translation>最早一批 {age}出货</translation>
    </message>
    <message>
        <source>{counted} of {lines} product counted</source>
        <translation>已盘 {counted} / {lines} 项</translation>
    </message>
    <message>
        <source>{counted} of {lines} products counted</source>
        <translation>已盘 {counted} / {lines} 项</translation>
    </message>
    <message>
        <source>Deliveries to receive</source>
        <translation>待收货</translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation>低于安全量</translation>
    </message>
    <message>
        <source>Open counts</source>
        <translation>进行中的盘点</translation>
    </message>
    <message>
        <source>Claims without an answer</source>
        <translation>未答复的收货索赔</translation>
    </message>
    <message>
        <source>Claims to settle</source>
        <translation>待处理的收货索赔</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>盘点中</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已过账</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>收货单</translation>
    </message>
</context>
<context>
    <name>ticket</name>
    <message>
        <source>{count} is late</source>
        <translation>{count} 张逾期</translation>
    </message>
    <message>
        <source>{count} are late</source>
        <translation>{count} 张逾期</translation>
    </message>
    <message>
        <source>Answers of head office</source>
        <translation>总部的答复</translation>
    </message>
    <message>
        <source>Tickets to answer</source>
        <translation>待答复工单</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Sees to it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>轮到</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>首次答复</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{name}: an answer is promised for tomorrow.</source>
        <translation>{name}：承诺明天答复。</translation>
    </message>
    <message>
        <source>{name}: an answer is promised for today.</source>
        <translation>{name}：承诺今天答复。</translation>
    </message>
    <message>
        <source>{name}: the promised answer is late.</source>
        <translation>{name}：答复已逾期。</translation>
    </message>
    <message>
        <source>Head office has answered: {name}</source>
        <translation>总部已答复：{name}</translation>
    </message>
    <message>
        <source>Known problem: {name}</source>
        <translation>已知问题：{name}</translation>
    </message>
    <message>
        <source>Technical support</source>
        <translation>技术支持</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation>订货</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Account and payment</source>
        <translation>账务与付款</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>不急</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Work stands still</source>
        <translation>工作停摆</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已分派</translation>
    </message>
    <message>
        <source>Waits for the dealer</source>
        <translation>等待经销商</translation>
    </message>
    <message>
        <source>Waits for head office</source>
        <translation>等待总部</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>opened the ticket</source>
        <translation>创建工单</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>asked back</source>
        <translation>追问</translation>
    </message>
    <message>
        <source>assigned it to {whom}</source>
        <translation>分派给 {whom}</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>solved it</source>
        <translation>提出解决方法</translation>
    </message>
    <message>
        <source>confirmed that it is solved</source>
        <translation>确认已解决</translation>
    </message>
    <message>
        <source>needs no answer any more</source>
        <translation>不再需要答复</translation>
    </message>
    <message>
        <source>opened it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>索赔</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>报备</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售单</translation>
    </message>
    <message>
        <source>noted, for head office alone</source>
        <translation>记下，只给总部看</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总部</translation>
    </message>
    <message>
        <source>The dealer</source>
        <translation>经销商</translation>
    </message>
    <message>
        <source>Answer promised by {day}</source>
        <translation>承诺于 {day} 前答复</translation>
    </message>
    <message>
        <source>Late: an answer was promised by {day}</source>
        <translation>已逾期：承诺于 {day} 前答复</translation>
    </message>
    <message>
        <source>Answered {day}, as promised</source>
        <translation>已于 {day} 如期答复</translation>
    </message>
    <message>
        <source>Answered {day}, promised by {promised}</source>
        <translation>{day} 才答复，承诺期限为 {promised}</translation>
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
        <translation>逾期答复</translation>
    </message>
    <message>
        <source>Ask head office</source>
        <translation>询问总部</translation>
    </message>
</context>
<context>
    <name>ticket_terms</name>
    <message>
        <source>Work stands still, working days</source>
        <translation>工作停摆，工作日数</translation>
    </message>
    <message>
        <source>Urgent, working days</source>
        <translation>紧急，工作日数</translation>
    </message>
    <message>
        <source>Normal, working days</source>
        <translation>一般，工作日数</translation>
    </message>
    <message>
        <source>Can wait, working days</source>
        <translation>不急，工作日数</translation>
    </message>
    <message>
        <source>Solved closes by itself, working days</source>
        <translation>已解决后自动关闭，工作日数</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>{count} certificate to renew</source>
        <translation>{count} 张证书待更新</translation>
    </message>
    <message>
        <source>{count} certificates to renew</source>
        <translation>{count} 张证书待更新</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>The certificate ends today: {name}.</source>
        <translation>证书今天到期：{name}。</translation>
    </message>
    <message>
        <source>The certificate ends in {count} day: {name}.</source>
        <translation>证书 {count} 天后到期：{name}。</translation>
    </message>
    <message>
        <source>The certificate ends in {count} days: {name}.</source>
        <translation>证书 {count} 天后到期：{name}。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Product sheet</source>
        <translation>产品规格表</translation>
    </message>
    <message>
        <source>Sales material</source>
        <translation>销售资料</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
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
        <translation>已预告</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
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
        <translation>证书已到期</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>已取得证书</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
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
        <translation>证书永久有效</translation>
    </message>
    <message>
        <source>Certified until {last}</source>
        <translation>证书至 {last}</translation>
    </message>
    <message>
        <source>Ended on {last}</source>
        <translation>{last} 已到期</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>旧版</translation>
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
        <translation>待处理清单  F11</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>Nobody could be asked for a newer version.</source>
        <translation>目前无法查询是否有新版本。</translation>
    </message>
    <message>
        <source>A newer version was offered that is not the manufacturer&apos;s: it was not taken. Tell the manufacturer.</source>
        <translation>有人提供了并非来自厂家的新版本，未予安装。请通知厂家。</translation>
    </message>
    <message>
        <source>What is said about newer versions is too old to be believed. Look whether the clock of this PC is right.</source>
        <translation>新版本的信息过旧，不可采信。请检查这台电脑的时钟是否正确。</translation>
    </message>
    <message>
        <source>What was said about newer versions is older than what this PC has seen.</source>
        <translation>收到的版本信息比这台电脑先前看过的还旧，未予采用。</translation>
    </message>
    <message>
        <source>More came than belongs to the newer version: it was not taken.</source>
        <translation>收到的数据超出新版本应有的大小，未予安装。</translation>
    </message>
    <message>
        <source>The newer version comes too slowly. The next try goes on from there.</source>
        <translation>新版本下载过慢。已收到的部分会保留，下次从中断处继续。</translation>
    </message>
    <message>
        <source>A virus scanner or another program holds a file of the newer version.</source>
        <translation>其他程序（可能是杀毒软件）占用了新版本的文件，稍后会再试。</translation>
    </message>
    <message>
        <source>Somebody else on this PC is just taking the newer version.</source>
        <translation>这台电脑上的另一位用户正在安装新版本。</translation>
    </message>
    <message>
        <source>The program lies on a drive of another PC: whoever looks after that drive has to bring newer versions.</source>
        <translation>程序位于其他电脑的磁盘上，新版本须由该磁盘的管理人员安装。</translation>
    </message>
    <message>
        <source>The disk is too full for the newer version.</source>
        <translation>磁盘空间不足，无法安装新版本。</translation>
    </message>
    <message>
        <source>This PC may not write to the program&apos;s folder: no newer version can come.</source>
        <translation>这台电脑无权写入程序文件夹，无法安装新版本。</translation>
    </message>
    <message>
        <source>The disk refused the newer version. Have the disk looked at.</source>
        <translation>磁盘无法写入新版本，请检查磁盘。</translation>
    </message>
    <message>
        <source>Version {version}. Version {ready} is taken at the next start.</source>
        <translation>版本 {version}。版本 {ready} 已就绪，下次启动时生效。</translation>
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
        <translation>下订单</translation>
    </message>
    <message>
        <source>Amend order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Accept order</source>
        <translation>接受订单</translation>
    </message>
    <message>
        <source>Add location</source>
        <translation>添加仓位</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Adjust order line</source>
        <translation>调整订单行</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>库存调整</translation>
    </message>
    <message>
        <source>Allocate order</source>
        <translation>分配订单</translation>
    </message>
    <message>
        <source>Answer cancellation</source>
        <translation>答复取消申请</translation>
    </message>
    <message>
        <source>Block dealer</source>
        <translation>暂停经销商</translation>
    </message>
    <message>
        <source>Cancel count</source>
        <translation>取消盘点</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Change customer</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>Change location</source>
        <translation>修改仓位</translation>
    </message>
    <message>
        <source>Change product status</source>
        <translation>变更商品状态</translation>
    </message>
    <message>
        <source>Change the house&apos;s settings</source>
        <translation>变更总部设置</translation>
    </message>
    <message>
        <source>Accept matches</source>
        <translation>接受匹配</translation>
    </message>
    <message>
        <source>Have read material</source>
        <translation>确认已读资料</translation>
    </message>
    <message>
        <source>New recovery key of the shop</source>
        <translation>新的门店恢复密钥</translation>
    </message>
    <message>
        <source>Answer about more time</source>
        <translation>答复延期</translation>
    </message>
    <message>
        <source>Approve registration</source>
        <translation>批准报备</translation>
    </message>
    <message>
        <source>Answer price protection</source>
        <translation>答复价格保护</translation>
    </message>
    <message>
        <source>Answer rebate claim</source>
        <translation>答复返利申请</translation>
    </message>
    <message>
        <source>Answer return</source>
        <translation>回复退货</translation>
    </message>
    <message>
        <source>Answer a difference</source>
        <translation>答复差异</translation>
    </message>
    <message>
        <source>Answer ticket</source>
        <translation>答复工单</translation>
    </message>
    <message>
        <source>Ask the dealer</source>
        <translation>询问经销商</translation>
    </message>
    <message>
        <source>Assign ticket</source>
        <translation>分派工单</translation>
    </message>
    <message>
        <source>Attach a file to a ticket</source>
        <translation>工单附加文件</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Ask to send goods back</source>
        <translation>申请退回商品</translation>
    </message>
    <message>
        <source>Ask for more time</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Book an adjustment</source>
        <translation>登记调整</translation>
    </message>
    <message>
        <source>Change draft of a contract</source>
        <translation>修改合同草稿</translation>
    </message>
    <message>
        <source>Change registration</source>
        <translation>修改报备</translation>
    </message>
    <message>
        <source>Change shop</source>
        <translation>修改门店数据</translation>
    </message>
    <message>
        <source>Change terms</source>
        <translation>变更交易条件</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Claim price protection</source>
        <translation>申请价格保护</translation>
    </message>
    <message>
        <source>Claim rebate</source>
        <translation>申请返利</translation>
    </message>
    <message>
        <source>Close registration</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Close line</source>
        <translation>结清订单行</translation>
    </message>
    <message>
        <source>Close remainder</source>
        <translation>结束未出余量</translation>
    </message>
    <message>
        <source>Confirm statement</source>
        <translation>确认对账单</translation>
    </message>
    <message>
        <source>Quote to sale</source>
        <translation>报价转销售</translation>
    </message>
    <message>
        <source>Sign contract for the manufacturer</source>
        <translation>厂家签署合同</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>Deactivate customer</source>
        <translation>停用客户</translation>
    </message>
    <message>
        <source>Decide approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Let somebody stand in</source>
        <translation>设置代理人</translation>
    </message>
    <message>
        <source>Dispute registration</source>
        <translation>报备异议</translation>
    </message>
    <message>
        <source>Draft contract</source>
        <translation>起草合同</translation>
    </message>
    <message>
        <source>Draft material</source>
        <translation>草拟资料</translation>
    </message>
    <message>
        <source>Draft special price</source>
        <translation>拟定特价</translation>
    </message>
    <message>
        <source>Draft promotion</source>
        <translation>拟定促销</translation>
    </message>
    <message>
        <source>Take a line off the own list</source>
        <translation>移除自有账目</translation>
    </message>
    <message>
        <source>Drop template</source>
        <translation>删除范本</translation>
    </message>
    <message>
        <source>End contract</source>
        <translation>终止合同</translation>
    </message>
    <message>
        <source>End a price of the counter</source>
        <translation>终止柜台价格</translation>
    </message>
    <message>
        <source>End limit</source>
        <translation>终止额度</translation>
    </message>
    <message>
        <source>End special price</source>
        <translation>终止特价</translation>
    </message>
    <message>
        <source>End promotion</source>
        <translation>终止促销</translation>
    </message>
    <message>
        <source>Enter count</source>
        <translation>输入盘点数</translation>
    </message>
    <message>
        <source>Look for what ran out</source>
        <translation>查找已到期者</translation>
    </message>
    <message>
        <source>Forget a word for a product</source>
        <translation>移除商品惯用语</translation>
    </message>
    <message>
        <source>Give quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Grant territory</source>
        <translation>授予区域</translation>
    </message>
    <message>
        <source>Enter own list</source>
        <translation>登记自有账目</translation>
    </message>
    <message>
        <source>Enter official numbers</source>
        <translation>登记正式号码</translation>
    </message>
    <message>
        <source>Give a sale its official number</source>
        <translation>为销售给正式号码</translation>
    </message>
    <message>
        <source>Void an official number</source>
        <translation>作废正式号码</translation>
    </message>
    <message>
        <source>Draw up statement</source>
        <translation>开具对账单</translation>
    </message>
    <message>
        <source>Change how a paper looks</source>
        <translation>修改单据格式</translation>
    </message>
    <message>
        <source>Keep a slice for a PC</source>
        <translation>预留给电脑</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Mark as billed</source>
        <translation>标记已开账</translation>
    </message>
    <message>
        <source>Mark favourite</source>
        <translation>加入常用</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>标记已付款</translation>
    </message>
    <message>
        <source>Note a difference</source>
        <translation>标注差异</translation>
    </message>
    <message>
        <source>Mark rebate as paid</source>
        <translation>返利标为已兑付</translation>
    </message>
    <message>
        <source>Post count</source>
        <translation>盘点过账</translation>
    </message>
    <message>
        <source>Publish material</source>
        <translation>发布资料</translation>
    </message>
    <message>
        <source>Propose limit</source>
        <translation>申请额度</translation>
    </message>
    <message>
        <source>Publish special price</source>
        <translation>发布特价</translation>
    </message>
    <message>
        <source>Publish promotion</source>
        <translation>发布促销</translation>
    </message>
    <message>
        <source>Put barcode</source>
        <translation>设置条码</translation>
    </message>
    <message>
        <source>Put product</source>
        <translation>设置商品</translation>
    </message>
    <message>
        <source>Reactivate customer</source>
        <translation>恢复客户</translation>
    </message>
    <message>
        <source>Receive shipment</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Recount lines</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>Refuse order</source>
        <translation>拒绝订单</translation>
    </message>
    <message>
        <source>Reject a difference</source>
        <translation>驳回差异</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>报备</translation>
    </message>
    <message>
        <source>Reject registration</source>
        <translation>驳回报备</translation>
    </message>
    <message>
        <source>Give up registration</source>
        <translation>放弃报备</translation>
    </message>
    <message>
        <source>Release hold</source>
        <translation>解除保留</translation>
    </message>
    <message>
        <source>More is expected</source>
        <translation>预计金额提高</translation>
    </message>
    <message>
        <source>Report progress</source>
        <translation>汇报进展</translation>
    </message>
    <message>
        <source>Ask to cancel</source>
        <translation>申请取消</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Give a slice back</source>
        <translation>退回预留</translation>
    </message>
    <message>
        <source>Next version of a contract</source>
        <translation>合同下一版</translation>
    </message>
    <message>
        <source>Take back registration</source>
        <translation>收回报备</translation>
    </message>
    <message>
        <source>Rule dispute</source>
        <translation>裁定争议</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>保存范本</translation>
    </message>
    <message>
        <source>Send goods back</source>
        <translation>退回商品</translation>
    </message>
    <message>
        <source>Set rule of approval</source>
        <translation>设置审批规则</translation>
    </message>
    <message>
        <source>Set terms of payment</source>
        <translation>设置付款条件</translation>
    </message>
    <message>
        <source>Set a price of the counter</source>
        <translation>订定柜台价格</translation>
    </message>
    <message>
        <source>Set terms of registration</source>
        <translation>设置报备规则</translation>
    </message>
    <message>
        <source>Set list price</source>
        <translation>设置价格</translation>
    </message>
    <message>
        <source>Set minimum stock</source>
        <translation>设置安全存量</translation>
    </message>
    <message>
        <source>Set off credit note</source>
        <translation>冲抵贷项</translation>
    </message>
    <message>
        <source>Set terms of the pool</source>
        <translation>设定公海条件</translation>
    </message>
    <message>
        <source>Settle claim</source>
        <translation>处理索赔</translation>
    </message>
    <message>
        <source>Settle a difference</source>
        <translation>了结差异</translation>
    </message>
    <message>
        <source>Settle difference</source>
        <translation>处理差异</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>出货</translation>
    </message>
    <message>
        <source>Sign contract</source>
        <translation>签署合同</translation>
    </message>
    <message>
        <source>Take a quiz</source>
        <translation>作答测验</translation>
    </message>
    <message>
        <source>Start count</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Send contract to review</source>
        <translation>合同送审</translation>
    </message>
    <message>
        <source>Take returned goods in</source>
        <translation>点收退货</translation>
    </message>
    <message>
        <source>Teach a word for a product</source>
        <translation>记住商品惯用语</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>调拨</translation>
    </message>
    <message>
        <source>Pass registration on</source>
        <translation>转交报备</translation>
    </message>
    <message>
        <source>Unblock dealer</source>
        <translation>恢复经销商</translation>
    </message>
    <message>
        <source>Take back a match</source>
        <translation>取消匹配</translation>
    </message>
    <message>
        <source>Unmark favourite</source>
        <translation>移除常用</translation>
    </message>
    <message>
        <source>Void sale</source>
        <translation>作废销售单</translation>
    </message>
    <message>
        <source>Take back request</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Take back a difference</source>
        <translation>撤回差异</translation>
    </message>
    <message>
        <source>Withdraw list price</source>
        <translation>撤回价格</translation>
    </message>
    <message>
        <source>Withdraw material</source>
        <translation>撤回资料</translation>
    </message>
    <message>
        <source>Withdraw from the pool</source>
        <translation>从公海撤下</translation>
    </message>
    <message>
        <source>Withdraw quote</source>
        <translation>撤回报价</translation>
    </message>
    <message>
        <source>Take back return</source>
        <translation>撤回退货申请</translation>
    </message>
    <message>
        <source>Confirm that a ticket is solved</source>
        <translation>确认工单已解决</translation>
    </message>
    <message>
        <source>End known problem</source>
        <translation>结束已知问题</translation>
    </message>
    <message>
        <source>Close ticket without an answer</source>
        <translation>撤销工单</translation>
    </message>
    <message>
        <source>Internal note on a ticket</source>
        <translation>工单内部备注</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Publish known problem</source>
        <translation>发布已知问题</translation>
    </message>
    <message>
        <source>Open ticket again</source>
        <translation>重新打开工单</translation>
    </message>
    <message>
        <source>Write on a ticket</source>
        <translation>工单留言</translation>
    </message>
    <message>
        <source>Name a working day or holiday</source>
        <translation>设置上班日或节假日</translation>
    </message>
    <message>
        <source>Promise days of answers</source>
        <translation>设置答复时限</translation>
    </message>
    <message>
        <source>Solve ticket</source>
        <translation>解决工单</translation>
    </message>
    <message>
        <source>Write contract template</source>
        <translation>撰写合同范本</translation>
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

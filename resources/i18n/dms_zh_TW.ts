<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
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
        <source>What central refuses or changes appears here, with the reason.</source>
        <translation>總部拒絕或改動的單據會列在這裡，並附上原因。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待處理</translation>
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
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建議</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this customer meanwhile. Saving changes only what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is saved on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled. Both values stay readable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerSide</name>
    <message>
        <source>About this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. Probable duplicates appear here while you type; they never stop you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · noted down {moment} by {who} · version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens that customer; saving stays possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits that crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the one set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also those out of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 notes down a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {count} customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} edits by two people crossed. {name} is the latest: both values are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cards were begun and not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the last one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>EnrolForm</name>
    <message>
        <source>Address of central</source>
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
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open code file…</source>
        <translation>開啟註冊檔…</translation>
    </message>
    <message>
        <source>Asking central…</source>
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
        <source>Open code file</source>
        <translation>開啟註冊檔</translation>
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
        <source>Sync is stuck</source>
        <translation>同步卡住</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
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
        <source>Not yet in touch with central</source>
        <translation>尚未與總部連線</translation>
    </message>
    <message>
        <source>Synced {age}</source>
        <translation>最後同步 {age}</translation>
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
        <source>Last answer of central: {moment}</source>
        <translation>總部最後回覆：{moment}</translation>
    </message>
    <message>
        <source>F11 opens the list</source>
        <translation>F11 開啟清單</translation>
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
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Enrol at another place</source>
        <translation>註冊到其他據點</translation>
    </message>
    <message>
        <source>The key of the local database lies in a file beside it, not in this PC&apos;s keyring.</source>
        <translation>本機資料庫的金鑰存放在旁邊的檔案中，而不在這台電腦的金鑰圈。</translation>
    </message>
</context>
<context>
    <name>ProductPane</name>
    <message>
        <source>Move to a line to see its product here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available at the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price per unit</source>
        <translation type="unfinished"></translation>
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
    <name>Rooms</name>
    <message>
        <source>Open pages</source>
        <translation>已開啟的頁面</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Code / name / pinyin / barcode  (F3)</source>
        <translation>料號 / 品名 / 拼音 / 條碼  (F3)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Nothing found for: {text}</source>
        <translation>查無：{text}</translation>
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
        <source>What you save is listed here until central has it.</source>
        <translation>您儲存的內容會列在這裡，直到總部收到。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重試</translation>
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
        <source>What central says</source>
        <translation>總部說明</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>Last answer of central: {moment}   Waiting: {count}</source>
        <translation>總部最後回覆：{moment}　待上傳：{count}</translation>
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
    <name>Workspace</name>
    <message>
        <source>Your role has no page for this.</source>
        <translation>您的職務沒有這個頁面。</translation>
    </message>
    <message>
        <source>Trying to reach central now.</source>
        <translation>正在連線總部。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查料</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Opening…</source>
        <translation>開啟中…</translation>
    </message>
    <message>
        <source>Making a world to look at. The first time this takes about a minute.</source>
        <translation>正在建立示範資料，第一次大約需要一分鐘。</translation>
    </message>
</context>
<context>
    <name>customer</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
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
        <source>{count} days ago</source>
        <translation>{count} 天前</translation>
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
        <source>Sign in as another person</source>
        <translation>切換使用者</translation>
    </message>
    <message>
        <source>Go to another place</source>
        <translation>切換據點</translation>
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
    <name>outcome</name>
    <message>
        <source>In doubt</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送出</translation>
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
        <source>Too many wrong passwords. Try again in {seconds} seconds.</source>
        <translation>密碼錯誤次數過多，請於 {seconds} 秒後再試。</translation>
    </message>
    <message>
        <source>This person has to sign in once with a connection to central before working offline here.</source>
        <translation>此人員須先連線總部登入一次，才能在這台電腦離線工作。</translation>
    </message>
    <message>
        <source>Central does not know this code. Look for typing errors, or ask for a new one.</source>
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
        <source>This code was made for another person.</source>
        <translation>此註冊碼是開給其他人員的。</translation>
    </message>
    <message>
        <source>Central no longer knows this PC. Your unsent work is kept; enrol the PC again.</source>
        <translation>總部已不認得這台電腦。未上傳的內容都還在，請重新註冊。</translation>
    </message>
    <message>
        <source>Central has closed this PC. Your unsent work is kept; ask the manufacturer.</source>
        <translation>總部已停用這台電腦。未上傳的內容都還在，請洽原廠。</translation>
    </message>
    <message>
        <source>This folder already belongs to an enrolled PC.</source>
        <translation>此資料夾已屬於一台註冊過的電腦。</translation>
    </message>
    <message>
        <source>This PC is not enrolled yet.</source>
        <translation>這台電腦尚未註冊。</translation>
    </message>
    <message>
        <source>The key of the local database is in this PC&apos;s keyring, and the keyring is closed. Unlock it and try again.</source>
        <translation>本機資料庫的金鑰在金鑰圈中，而金鑰圈已鎖定。請解鎖後再試。</translation>
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
        <source>Another program holds the database: nothing was saved. Try again.</source>
        <translation>資料庫被其他程式占用，未儲存。請再試一次。</translation>
    </message>
    <message>
        <source>Central is newer than this app. You can go on working offline; please update.</source>
        <translation>總部的版本較新。您可以繼續離線工作，請更新程式。</translation>
    </message>
    <message>
        <source>There is a connection, but nothing reaches central. Your work is kept; try F5 or call support.</source>
        <translation>網路連線正常，但資料無法送達總部。內容都還在，請按 F5 重試或洽客服。</translation>
    </message>
    <message>
        <source>Central asks you to sign in again. Your unsent work is kept.</source>
        <translation>總部要求重新登入。未上傳的內容都還在。</translation>
    </message>
    <message>
        <source>Central cannot be reached. Check the connection and try again; nothing is lost.</source>
        <translation>無法連線總部。請檢查網路後再試，內容不會遺失。</translation>
    </message>
    <message>
        <source>Something answered, but not the central you named. Check the address, or sign in to the guest network first.</source>
        <translation>有回應，但不是您指定的總部。請檢查位址，或先登入訪客網路。</translation>
    </message>
    <message>
        <source>The local database cannot be trusted. Nothing was deleted; please call support.</source>
        <translation>本機資料庫已損壞，沒有刪除任何內容，請洽客服。</translation>
    </message>
    <message>
        <source>This is not a code file.</source>
        <translation>這不是註冊檔。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>請填寫此欄。</translation>
    </message>
    <message>
        <source>Refused: {code}</source>
        <translation>已拒絕：{code}</translation>
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
        <source>Cancel order</source>
        <translation>取消訂單</translation>
    </message>
</context>
</TS>

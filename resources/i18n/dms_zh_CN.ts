<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <source>What central refuses or changes appears here, with the reason.</source>
        <translation>总部拒绝或改动的单据会列在这里，并附上原因。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>待处理</translation>
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
        <source>Open the document to change it and send it again, or mark it done.</source>
        <translation>打开单据修改后重送，或标记为处理完毕。</translation>
    </message>
    <message>
        <source>Copy what was sent</source>
        <translation>拷贝送出的内容</translation>
    </message>
    <message>
        <source>{count} marked as done; they stay readable in Sync.</source>
        <translation>{count} 笔已标记处理完毕，仍可在「同步」中查阅。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已拷贝。</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
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
        <translation>单号</translation>
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
        <translation>单号</translation>
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
        <translation>状态</translation>
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
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open code file…</source>
        <translation>打开注册档…</translation>
    </message>
    <message>
        <source>Asking central…</source>
        <translation>正在询问总部…</translation>
    </message>
    <message>
        <source>Set up this PC</source>
        <translation>设置这台电脑</translation>
    </message>
    <message>
        <source>Drop the manufacturer&apos;s code file here, or type the code.</source>
        <translation>将原厂寄来的注册档拖到这里，或输入注册码。</translation>
    </message>
    <message>
        <source>Open code file</source>
        <translation>打开注册档</translation>
    </message>
</context>
<context>
    <name>EntryGrid</name>
    <message>
        <source>Copy</source>
        <translation>拷贝</translation>
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
        <source>Sync is stuck</source>
        <translation>同步卡住</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>需要更新</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>脱机</translation>
    </message>
    <message>
        <source>Filling {share}%</source>
        <translation>下载中 {share}%</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Not yet in touch with central</source>
        <translation>尚未与总部连接</translation>
    </message>
    <message>
        <source>Synced {age}</source>
        <translation>最后同步 {age}</translation>
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
        <source>Last answer of central: {moment}</source>
        <translation>总部最后回复：{moment}</translation>
    </message>
    <message>
        <source>F11 opens the list</source>
        <translation>F11 打开清单</translation>
    </message>
</context>
<context>
    <name>PeopleForm</name>
    <message>
        <source>Place</source>
        <translation>据点</translation>
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
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Enrol at another place</source>
        <translation>注册到其他据点</translation>
    </message>
    <message>
        <source>The key of the local database lies in a file beside it, not in this PC&apos;s keyring.</source>
        <translation>本机数据库的密钥存放在旁边的文件中，而不在这台电脑的密钥圈。</translation>
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
        <translation>菜单</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
    <name>SearchBox</name>
    <message>
        <source>Code / name / pinyin / barcode  (F3)</source>
        <translation>料号 / 品名 / 拼音 / 条码  (F3)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Nothing found for: {text}</source>
        <translation>查无：{text}</translation>
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
        <source>What you save is listed here until central has it.</source>
        <translation>您保存的内容会列在这里，直到总部收到。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
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
        <source>What central says</source>
        <translation>总部说明</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last answer of central: {moment}   Waiting: {count}</source>
        <translation>总部最后回复：{moment}　待上传：{count}</translation>
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
        <translation>拷贝整列</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>拷贝保存格</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Your role has no page for this.</source>
        <translation>您的职务没有这个页面。</translation>
    </message>
    <message>
        <source>Trying to reach central now.</source>
        <translation>正在连接总部。</translation>
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
        <translation>打开中…</translation>
    </message>
    <message>
        <source>Making a world to look at. The first time this takes about a minute.</source>
        <translation>正在创建示范数据，第一次大约需要一分钟。</translation>
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
        <source>{count} days ago</source>
        <translation>{count} 天前</translation>
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
        <source>Sign in as another person</source>
        <translation>切换用户</translation>
    </message>
    <message>
        <source>Go to another place</source>
        <translation>切换据点</translation>
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
    <name>outcome</name>
    <message>
        <source>In doubt</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送出</translation>
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
        <source>Too many wrong passwords. Try again in {seconds} seconds.</source>
        <translation>密码错误次数过多，请于 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>This person has to sign in once with a connection to central before working offline here.</source>
        <translation>此人员须先连接总部登录一次，才能在这台电脑脱机工作。</translation>
    </message>
    <message>
        <source>Central does not know this code. Look for typing errors, or ask for a new one.</source>
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
        <source>This code was made for another person.</source>
        <translation>此注册码是开给其他人员的。</translation>
    </message>
    <message>
        <source>Central no longer knows this PC. Your unsent work is kept; enrol the PC again.</source>
        <translation>总部已不认得这台电脑。未上传的内容都还在，请重新注册。</translation>
    </message>
    <message>
        <source>Central has closed this PC. Your unsent work is kept; ask the manufacturer.</source>
        <translation>总部已禁用这台电脑。未上传的内容都还在，请洽原厂。</translation>
    </message>
    <message>
        <source>This folder already belongs to an enrolled PC.</source>
        <translation>此文件夹已属于一台注册过的电脑。</translation>
    </message>
    <message>
        <source>This PC is not enrolled yet.</source>
        <translation>这台电脑尚未注册。</translation>
    </message>
    <message>
        <source>The key of the local database is in this PC&apos;s keyring, and the keyring is closed. Unlock it and try again.</source>
        <translation>本机数据库的密钥在密钥圈中，而密钥圈已锁定。请解锁后再试。</translation>
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
        <source>Another program holds the database: nothing was saved. Try again.</source>
        <translation>数据库被其他程序占用，未保存。请再试一次。</translation>
    </message>
    <message>
        <source>Central is newer than this app. You can go on working offline; please update.</source>
        <translation>总部的版本较新。您可以继续脱机工作，请更新程序。</translation>
    </message>
    <message>
        <source>There is a connection, but nothing reaches central. Your work is kept; try F5 or call support.</source>
        <translation>网络连接正常，但数据无法送达总部。内容都还在，请按 F5 重试或洽客服。</translation>
    </message>
    <message>
        <source>Central asks you to sign in again. Your unsent work is kept.</source>
        <translation>总部要求重新登录。未上传的内容都还在。</translation>
    </message>
    <message>
        <source>Central cannot be reached. Check the connection and try again; nothing is lost.</source>
        <translation>无法连接总部。请检查网络后再试，内容不会遗失。</translation>
    </message>
    <message>
        <source>Something answered, but not the central you named. Check the address, or sign in to the guest network first.</source>
        <translation>有回应，但不是您指定的总部。请检查地址，或先登录访客网络。</translation>
    </message>
    <message>
        <source>The local database cannot be trusted. Nothing was deleted; please call support.</source>
        <translation>本机数据库已损坏，没有删除任何内容，请洽客服。</translation>
    </message>
    <message>
        <source>This is not a code file.</source>
        <translation>这不是注册档。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此栏。</translation>
    </message>
    <message>
        <source>Refused: {code}</source>
        <translation>已拒绝：{code}</translation>
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
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
</context>
</TS>

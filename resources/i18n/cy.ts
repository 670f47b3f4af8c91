<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Search everything</source>
        <translation type="unfinished">&amp;Chwilio popeth</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation type="unfinished">Llyfrgell &amp;newydd…</translation>
    </message>
    <message>
        <source>Make an empty library</source>
        <translation type="unfinished">Creu llyfrgell wag</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation type="unfinished">&amp;Agor llyfrgell…</translation>
    </message>
    <message>
        <source>Open a .jdesk file</source>
        <translation type="unfinished">Agor ffeil .jdesk</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished">Agor y &amp;sampl</translation>
    </message>
    <message>
        <source>Look around in a library of sample articles</source>
        <translation type="unfinished">Crwydro mewn llyfrgell o erthyglau enghreifftiol</translation>
    </message>
    <message>
        <source>Reopen l&amp;ast library</source>
        <translation type="unfinished">Ailagor y llyfrgell &amp;ddiwethaf</translation>
    </message>
    <message>
        <source>Open the library that was open before</source>
        <translation type="unfinished">Agor y llyfrgell oedd ar agor o’r blaen</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation type="unfinished">&amp;Mewnforio ffeiliau…</translation>
    </message>
    <message>
        <source>Read articles and reports from files</source>
        <translation type="unfinished">Darllen erthyglau ac adroddiadau o ffeiliau</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation type="unfinished">Mewnforio &amp;ffolder…</translation>
    </message>
    <message>
        <source>Read all articles and reports in a folder and the folders in it</source>
        <translation type="unfinished">Darllen pob erthygl ac adroddiad mewn ffolder a’r ffolderi sydd ynddo</translation>
    </message>
    <message>
        <source>&amp;Read older documents again…</source>
        <translation type="unfinished">&amp;Ailddarllen dogfennau hŷn…</translation>
    </message>
    <message>
        <source>Check this &amp;library</source>
        <translation type="unfinished">Gwirio’r &amp;llyfrgell hon</translation>
    </message>
    <message>
        <source>Look whether everything in the library is in order</source>
        <translation type="unfinished">Edrych a yw popeth yn y llyfrgell mewn trefn</translation>
    </message>
    <message>
        <source>Com&amp;pact this library…</source>
        <translation type="unfinished">&amp;Crynhoi’r llyfrgell hon…</translation>
    </message>
    <message>
        <source>Give back the room of removed documents</source>
        <translation type="unfinished">Rhoi lle’r dogfennau a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>&amp;Merge a library…</source>
        <translation type="unfinished">&amp;Uno llyfrgell…</translation>
    </message>
    <message>
        <source>Bring another library into this one: its documents and what was decided</source>
        <translation type="unfinished">Dod â llyfrgell arall i mewn i hon: ei dogfennau a’r hyn a benderfynwyd</translation>
    </message>
    <message>
        <source>&amp;Paste article…</source>
        <translation type="unfinished">&amp;Gludo erthygl…</translation>
    </message>
    <message>
        <source>Read an article from the clipboard or typed in</source>
        <translation type="unfinished">Darllen erthygl o’r clipfwrdd neu wedi’i theipio</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished">A&amp;llforio…</translation>
    </message>
    <message>
        <source>Write what is shown to a spreadsheet</source>
        <translation type="unfinished">Ysgrifennu’r hyn a ddangosir i daenlen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished">Arg&amp;raffu…</translation>
    </message>
    <message>
        <source>Put the page on paper, or save it as a PDF</source>
        <translation type="unfinished">Rhoi’r dudalen ar bapur, neu ei chadw fel PDF</translation>
    </message>
    <message>
        <source>&amp;Close library</source>
        <translation type="unfinished">&amp;Cau’r llyfrgell</translation>
    </message>
    <message>
        <source>Close the library; it is saved already</source>
        <translation type="unfinished">Cau’r llyfrgell; mae wedi’i chadw eisoes</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished">&amp;Gadael</translation>
    </message>
    <message>
        <source>Close Judgement Desk</source>
        <translation type="unfinished">Cau Judgement Desk</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished">&amp;Dadwneud</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation type="unfinished">Tynnu’r newid diwethaf yn ôl</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished">&amp;Ail-wneud</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation type="unfinished">Gwneud eto y newid a dynnwyd yn ôl</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished">&amp;Copïo</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation type="unfinished">Copïo’r hyn a ddewiswyd</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished">Dewis &amp;popeth</translation>
    </message>
    <message>
        <source>Select everything that is listed</source>
        <translation type="unfinished">Dewis popeth a restrir</translation>
    </message>
    <message>
        <source>&amp;Find here</source>
        <translation type="unfinished">Can&amp;fod yma</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation type="unfinished">Canfod yn y dudalen hon</translation>
    </message>
    <message>
        <source>Filter by &amp;words</source>
        <translation type="unfinished">Hidlo yn ôl &amp;geiriau</translation>
    </message>
    <message>
        <source>Show only what has certain words</source>
        <translation type="unfinished">Dangos dim ond yr hyn sy’n cynnwys geiriau penodol</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation type="unfinished">C&amp;lirio’r hidlyddion</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation type="unfinished">Dangos popeth eto</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished">Fel y &amp;system</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation type="unfinished">Golau neu dywyll fel y system</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <translation type="unfinished">Golwg: fel y system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished">&amp;Golau</translation>
    </message>
    <message>
        <source>Light whatever the system is</source>
        <translation type="unfinished">Golau beth bynnag yw’r system</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation type="unfinished">Golwg: golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished">&amp;Tywyll</translation>
    </message>
    <message>
        <source>Dark whatever the system is</source>
        <translation type="unfinished">Tywyll beth bynnag yw’r system</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation type="unfinished">Golwg: tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished">Cyferbyniad &amp;uchel</translation>
    </message>
    <message>
        <source>The strongest colours, with lines in place of fills</source>
        <translation type="unfinished">Y lliwiau cryfaf, gyda llinellau yn lle lliw llenwi</translation>
    </message>
    <message>
        <source>Appearance: high contrast</source>
        <translation type="unfinished">Golwg: cyferbyniad uchel</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished">Testun &amp;mwy</translation>
    </message>
    <message>
        <source>Make text and everything with it larger</source>
        <translation type="unfinished">Gwneud y testun a phopeth gydag ef yn fwy</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished">Testun &amp;llai</translation>
    </message>
    <message>
        <source>Make text and everything with it smaller</source>
        <translation type="unfinished">Gwneud y testun a phopeth gydag ef yn llai</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished">Testun &amp;arferol</translation>
    </message>
    <message>
        <source>Text as large as the system has it</source>
        <translation type="unfinished">Testun o’r un maint â’r system</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished">&amp;Sgrin lawn</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished">Defnyddio’r sgrin gyfan</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation type="unfinished">Cofnod &amp;blaenorol</translation>
    </message>
    <message>
        <source>Go to the record before</source>
        <translation type="unfinished">Mynd i’r cofnod blaenorol</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation type="unfinished">Cofnod &amp;nesaf</translation>
    </message>
    <message>
        <source>Go to the record after</source>
        <translation type="unfinished">Mynd i’r cofnod nesaf</translation>
    </message>
    <message>
        <source>Show &amp;evidence</source>
        <translation type="unfinished">Dangos &amp;tystiolaeth</translation>
    </message>
    <message>
        <source>Open a&amp;uthority</source>
        <translation type="unfinished">Agor a&amp;wdurdod</translation>
    </message>
    <message>
        <source>Show the words that the grade was read from</source>
        <translation type="unfinished">Dangos y geiriau y darllenwyd y radd ohonynt</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation type="unfinished">C&amp;ywiro…</translation>
    </message>
    <message>
        <source>Let another grade stand than the one shown</source>
        <translation type="unfinished">Gadael i radd arall sefyll yn lle’r un a ddangosir</translation>
    </message>
    <message>
        <source>Correct the grade shown</source>
        <translation type="unfinished">Cywiro’r radd a ddangosir</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation type="unfinished">Canfod &amp;gorchymyn…</translation>
    </message>
    <message>
        <source>Find any command, page or library by its name</source>
        <translation type="unfinished">Canfod unrhyw orchymyn, tudalen neu lyfrgell wrth ei enw</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished">Go&amp;sodiadau…</translation>
    </message>
    <message>
        <source>Appearance, importing, backups, who you are</source>
        <translation type="unfinished">Golwg, mewnforio, copïau wrth gefn, pwy ydych chi</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation type="unfinished">&amp;Canllaw</translation>
    </message>
    <message>
        <source>How the desk works, in a few pages</source>
        <translation type="unfinished">Sut mae’r ddesg yn gweithio, mewn ychydig dudalennau</translation>
    </message>
    <message>
        <source>&amp;What is this grade?</source>
        <translation type="unfinished">&amp;Beth yw’r radd hon?</translation>
    </message>
    <message>
        <source>Its scale, what it means and since when it is given</source>
        <translation type="unfinished">Ei graddfa, ei hystyr ac ers pryd y’i rhoddir</translation>
    </message>
    <message>
        <source>&amp;Keyboard keys</source>
        <translation type="unfinished">&amp;Bysellau</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation type="unfinished">Pob bysell ar un ddalen</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation type="unfinished">Dangos y &amp;log</translation>
    </message>
    <message>
        <source>What the desk noted about its work</source>
        <translation type="unfinished">Yr hyn a nododd y ddesg am ei gwaith</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation type="unfinished">Agor &amp;ffolder y log</translation>
    </message>
    <message>
        <source>Show the log files</source>
        <translation type="unfinished">Dangos y ffeiliau log</translation>
    </message>
    <message>
        <source>&amp;About Judgement Desk</source>
        <translation type="unfinished">&amp;Ynghylch Judgement Desk</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation type="unfinished">Fersiwn a thrwyddedau</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today, {0}</source>
        <translation type="unfinished">heddiw, {0}</translation>
    </message>
    <message>
        <source>yesterday, {0}</source>
        <translation type="unfinished">ddoe, {0}</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>Outstanding</source>
        <translation type="unfinished">Rhagorol</translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished">Da</translation>
    </message>
    <message>
        <source>Requires improvement</source>
        <translation type="unfinished">Angen gwella</translation>
    </message>
    <message>
        <source>Requires impr.</source>
        <translation type="unfinished">Angen gwella</translation>
    </message>
    <message>
        <source>Inadequate</source>
        <translation type="unfinished">Annigonol</translation>
    </message>
    <message>
        <source>Adequate</source>
        <translation type="unfinished">Digonol</translation>
    </message>
    <message>
        <source>Satisfactory</source>
        <translation type="unfinished">Boddhaol</translation>
    </message>
    <message>
        <source>Exceptional</source>
        <translation type="unfinished">Eithriadol</translation>
    </message>
    <message>
        <source>Strong standard</source>
        <translation type="unfinished">Safon gref</translation>
    </message>
    <message>
        <source>Expected standard</source>
        <translation type="unfinished">Safon ddisgwyliedig</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished">Angen sylw</translation>
    </message>
    <message>
        <source>Urgent improvement</source>
        <translation type="unfinished">Gwelliant brys</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation type="unfinished">Ardderchog</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation type="unfinished">Gwael</translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished">Bodlonwyd</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation type="unfinished">Ni fodlonwyd</translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished">Offer</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation type="unfinished">Gludo testun</translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished">Allforio</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished">Mewnforio</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished">Mewnforio ffeiliau</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished">&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Recent libraries</source>
        <translation type="unfinished">Llyfrgelloedd &amp;diweddar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished">&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished">G&amp;weld</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation type="unfinished">G&amp;olwg</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished">Maint y &amp;testun</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation type="unfinished">&amp;Cofnodion</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished">&amp;Offer</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished">&amp;Cymorth</translation>
    </message>
    <message>
        <source>Remove those not found</source>
        <translation type="unfinished">Tynnu’r rhai na chafwyd hyd iddynt</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation type="unfinished">Clirio’r rhestr</translation>
    </message>
    <message>
        <source>No library opened yet</source>
        <translation type="unfinished">Dim llyfrgell wedi’i hagor eto</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished">Erthyglau</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation type="unfinished">Awdurdodau</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation type="unfinished">Dyfarniadau</translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished">Adolygu</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command</source>
        <translation type="unfinished">Gorchymyn</translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished">Tudalen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished">Llyfrgell</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished">Awdurdod</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Version {0}</source>
        <translation type="unfinished">Fersiwn {0}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Statws</translation>
    </message>
    <message>
        <source>{0}. Show it.</source>
        <translation type="unfinished">{0}. Dangoswch ef.</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished">{0} %</translation>
    </message>
    <message>
        <source>No library open</source>
        <translation type="unfinished">Dim llyfrgell ar agor</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished">Darllen yn unig</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished">Wedi’i chadw</translation>
    </message>
    <message>
        <source>Saving as it reads</source>
        <translation type="unfinished">Yn cadw wrth ddarllen</translation>
    </message>
</context>
<context>
    <name>UndoControl</name>
    <message>
        <source>&amp;Undo “{0}”</source>
        <translation type="unfinished">&amp;Dadwneud “{0}”</translation>
    </message>
    <message>
        <source>&amp;Redo “{0}”</source>
        <translation type="unfinished">&amp;Ail-wneud “{0}”</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="office-things" tilewidth="384" tileheight="192" tilecount="93" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0">
  <image width="134" height="118" source="../../sprites/office/desk-tidy-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="69" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="1">
  <image width="88" height="148" source="../../sprites/office/desk-tidy-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="61" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="2">
  <image width="134" height="95" source="../../sprites/office/desk-tidy-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="47" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="3">
  <image width="88" height="138" source="../../sprites/office/desk-tidy-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="51" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="4">
  <image width="134" height="121" source="../../sprites/office/desk-buried-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="72" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="5">
  <image width="88" height="153" source="../../sprites/office/desk-buried-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="66" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="6">
  <image width="134" height="107" source="../../sprites/office/desk-buried-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="59" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="7">
  <image width="88" height="162" source="../../sprites/office/desk-buried-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="75" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="8">
  <image width="134" height="119" source="../../sprites/office/desk-late-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="70" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="9">
  <image width="88" height="145" source="../../sprites/office/desk-late-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="58" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="10">
  <image width="134" height="95" source="../../sprites/office/desk-late-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="47" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="11">
  <image width="88" height="147" source="../../sprites/office/desk-late-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="60" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="12">
  <image width="134" height="92" source="../../sprites/office/desk-cleared-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="43" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="13">
  <image width="88" height="131" source="../../sprites/office/desk-cleared-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="44" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="14">
  <image width="134" height="90" source="../../sprites/office/desk-cleared-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="42" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="15">
  <image width="88" height="131" source="../../sprites/office/desk-cleared-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="44" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="16">
  <image width="134" height="123" source="../../sprites/office/desk-paperwork-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="74" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="17">
  <image width="88" height="143" source="../../sprites/office/desk-paperwork-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="56" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="18">
  <image width="134" height="98" source="../../sprites/office/desk-paperwork-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="50" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="19">
  <image width="88" height="145" source="../../sprites/office/desk-paperwork-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="58" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="20">
  <image width="134" height="121" source="../../sprites/office/desk-own-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="72" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="21">
  <image width="56" height="65" source="../../sprites/office/chair-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="14" y="37" width="28" height="21">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="22">
  <image width="62" height="80" source="../../sprites/office/chair-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="52" width="32" height="18">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="23">
  <image width="58" height="90" source="../../sprites/office/chair-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="15" y="60" width="28" height="21">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="24">
  <image width="62" height="81" source="../../sprites/office/chair-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="53" width="32" height="18">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="25">
  <image width="144" height="85" source="../../sprites/office/screen-plain.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="67" width="128" height="6">
    <properties>
     <property name="height" type="float" value="56" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="26">
  <image width="144" height="85" source="../../sprites/office/screen-notes.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="67" width="128" height="6">
    <properties>
     <property name="height" type="float" value="56" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="27">
  <image width="144" height="85" source="../../sprites/office/screen-blank.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="67" width="128" height="6">
    <properties>
     <property name="height" type="float" value="56" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="28">
  <image width="144" height="85" source="../../sprites/office/screen-poster.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="67" width="128" height="6">
    <properties>
     <property name="height" type="float" value="56" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="29">
  <image width="80" height="83" source="../../sprites/office/screen-short.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="65" width="64" height="6">
    <properties>
     <property name="height" type="float" value="56" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="30">
  <image width="62" height="137" source="../../sprites/office/screen-side.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="65" width="22" height="64">
    <properties>
     <property name="height" type="float" value="56" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="31">
  <image width="28" height="83" source="../../sprites/office/screen-post.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="66" width="12" height="8">
    <properties>
     <property name="height" type="float" value="56" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="32">
  <image width="96" height="80" source="../../sprites/office/chair-fallen.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="28" y="47" width="44" height="21">
    <properties>
     <property name="height" type="float" value="22" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="33">
  <image width="124" height="96" source="../../sprites/office/copier.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="28" y="54" width="88" height="32">
    <properties>
     <property name="height" type="float" value="42" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="34">
  <image width="54" height="96" source="../../sprites/office/cooler.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="15" y="72" width="30" height="16">
    <properties>
     <property name="height" type="float" value="59" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="35">
  <image width="58" height="52" source="../../sprites/office/basket.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="18" y="30" width="22" height="14">
    <properties>
     <property name="height" type="float" value="19" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="36">
  <image width="88" height="116" source="../../sprites/office/cabinet-wide.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="85" width="72" height="22">
    <properties>
     <property name="height" type="float" value="77" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="37">
  <image width="64" height="98" source="../../sprites/office/cabinet-low.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="67" width="48" height="22">
    <properties>
     <property name="height" type="float" value="59" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="38">
  <image width="108" height="85" source="../../sprites/office/cartons.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="49" width="79" height="26">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="39">
  <image width="108" height="67" source="../../sprites/office/cartons-two.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="31" width="79" height="26">
    <properties>
     <property name="height" type="float" value="22" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="40">
  <image width="56" height="121" source="../../sprites/office/coat-stand.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="18" y="99" width="22" height="12">
    <properties>
     <property name="height" type="float" value="88" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="41">
  <image width="96" height="93" source="../../sprites/office/plant.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="35" y="70" width="26" height="18">
    <properties>
     <property name="height" type="float" value="45" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="42">
  <image width="92" height="83" source="../../sprites/office/plant-thin.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="33" y="57" width="26" height="18">
    <properties>
     <property name="height" type="float" value="45" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="43">
  <image width="48" height="63" source="../../sprites/office/wet-floor.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="36" width="28" height="16">
    <properties>
     <property name="height" type="float" value="31" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="44">
  <image width="50" height="116" source="../../sprites/office/ladder.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="80" width="32" height="28">
    <properties>
     <property name="height" type="float" value="83" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="45">
  <image width="132" height="86" source="../../sprites/office/table.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="16" y="41" width="100" height="54">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="46">
  <image width="180" height="122" source="../../sprites/office/board.png" />
 </tile>
 <tile id="47">
  <image width="176" height="122" source="../../sprites/office/window.png" />
 </tile>
 <tile id="48">
  <image width="176" height="110" source="../../sprites/office/window-bent.png" />
 </tile>
 <tile id="49">
  <image width="56" height="59" source="../../sprites/office/clock.png" />
 </tile>
 <tile id="50">
  <image width="52" height="40" source="../../sprites/office/certificate.png" />
 </tile>
 <tile id="51">
  <image width="58" height="42" source="../../sprites/office/certificate-crooked.png" />
 </tile>
 <tile id="52">
  <image width="52" height="37" source="../../sprites/office/ghost.png" />
 </tile>
 <tile id="53">
  <image width="64" height="68" source="../../sprites/office/poster.png" />
 </tile>
 <tile id="54">
  <image width="42" height="42" source="../../sprites/office/calendar.png" />
 </tile>
 <tile id="55">
  <image width="28" height="31" source="../../sprites/office/memo.png" />
 </tile>
 <tile id="56">
  <image width="72" height="28" source="../../sprites/office/way-out.png" />
 </tile>
 <tile id="57">
  <image width="16" height="21" source="../../sprites/office/switch.png" />
 </tile>
 <tile id="58">
  <image width="108" height="62" source="../../sprites/office/corkboard.png" />
 </tile>
 <tile id="59">
  <image width="384" height="192" source="../../sprites/office/bruise.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="152" y="190" width="80" height="2">
    <properties>
     <property name="height" type="float" value="1" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="60">
  <image width="134" height="118" source="../../sprites/office/desk-saver-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="69" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="61">
  <image width="134" height="108" source="../../sprites/office/desk-folded-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="59" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="62">
  <image width="88" height="134" source="../../sprites/office/desk-folded-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="47" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="63">
  <image width="134" height="119" source="../../sprites/office/desk-kept-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="70" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="64">
  <image width="88" height="138" source="../../sprites/office/desk-kept-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="51" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="65">
  <image width="88" height="148" source="../../sprites/office/desk-kept-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="61" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="66">
  <image width="134" height="120" source="../../sprites/office/desk-tower-s.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="71" width="116" height="43">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="67">
  <image width="88" height="151" source="../../sprites/office/desk-tower-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="64" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="68">
  <image width="88" height="154" source="../../sprites/office/desk-tower-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="67" width="64" height="78">
    <properties>
     <property name="height" type="float" value="34" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="69">
  <image width="134" height="118" source="../../sprites/office/saver-0.png" />
  <animation>
   <frame tileid="69" duration="240" />
   <frame tileid="70" duration="240" />
   <frame tileid="71" duration="240" />
   <frame tileid="72" duration="240" />
   <frame tileid="73" duration="240" />
   <frame tileid="74" duration="240" />
   <frame tileid="75" duration="240" />
   <frame tileid="76" duration="240" />
   <frame tileid="77" duration="240" />
   <frame tileid="78" duration="240" />
  </animation>
 </tile>
 <tile id="70">
  <image width="134" height="118" source="../../sprites/office/saver-1.png" />
 </tile>
 <tile id="71">
  <image width="134" height="118" source="../../sprites/office/saver-2.png" />
 </tile>
 <tile id="72">
  <image width="134" height="118" source="../../sprites/office/saver-3.png" />
 </tile>
 <tile id="73">
  <image width="134" height="118" source="../../sprites/office/saver-4.png" />
 </tile>
 <tile id="74">
  <image width="134" height="118" source="../../sprites/office/saver-5.png" />
 </tile>
 <tile id="75">
  <image width="134" height="118" source="../../sprites/office/saver-6.png" />
 </tile>
 <tile id="76">
  <image width="134" height="118" source="../../sprites/office/saver-7.png" />
 </tile>
 <tile id="77">
  <image width="134" height="118" source="../../sprites/office/saver-8.png" />
 </tile>
 <tile id="78">
  <image width="134" height="118" source="../../sprites/office/saver-9.png" />
 </tile>
 <tile id="79">
  <image width="134" height="119" source="../../sprites/office/question-0.png" />
  <animation>
   <frame tileid="79" duration="620" />
   <frame tileid="80" duration="480" />
  </animation>
 </tile>
 <tile id="80">
  <image width="134" height="119" source="../../sprites/office/question-1.png" />
 </tile>
 <tile id="81">
  <image width="124" height="96" source="../../sprites/office/scan-0.png" />
  <animation>
   <frame tileid="81" duration="170" />
   <frame tileid="82" duration="170" />
   <frame tileid="83" duration="170" />
   <frame tileid="84" duration="170" />
   <frame tileid="85" duration="170" />
   <frame tileid="86" duration="170" />
   <frame tileid="87" duration="340" />
   <frame tileid="86" duration="170" />
   <frame tileid="85" duration="170" />
   <frame tileid="84" duration="170" />
   <frame tileid="83" duration="170" />
   <frame tileid="82" duration="170" />
   <frame tileid="81" duration="170" />
   <frame tileid="87" duration="2600" />
  </animation>
 </tile>
 <tile id="82">
  <image width="124" height="96" source="../../sprites/office/scan-1.png" />
 </tile>
 <tile id="83">
  <image width="124" height="96" source="../../sprites/office/scan-2.png" />
 </tile>
 <tile id="84">
  <image width="124" height="96" source="../../sprites/office/scan-3.png" />
 </tile>
 <tile id="85">
  <image width="124" height="96" source="../../sprites/office/scan-4.png" />
 </tile>
 <tile id="86">
  <image width="124" height="96" source="../../sprites/office/scan-5.png" />
 </tile>
 <tile id="87">
  <image width="124" height="96" source="../../sprites/office/scan-6.png" />
 </tile>
 <tile id="88">
  <image width="72" height="28" source="../../sprites/office/sign-0.png" />
  <animation>
   <frame tileid="88" duration="3400" />
   <frame tileid="89" duration="70" />
   <frame tileid="88" duration="110" />
   <frame tileid="89" duration="240" />
   <frame tileid="88" duration="1900" />
   <frame tileid="89" duration="60" />
  </animation>
 </tile>
 <tile id="89">
  <image width="72" height="28" source="../../sprites/office/sign-1.png" />
 </tile>
 <tile id="90">
  <image width="56" height="59" source="../../sprites/office/clock-stuck-0.png" />
  <animation>
   <frame tileid="90" duration="880" />
   <frame tileid="91" duration="70" />
   <frame tileid="92" duration="50" />
  </animation>
 </tile>
 <tile id="91">
  <image width="56" height="59" source="../../sprites/office/clock-stuck-1.png" />
 </tile>
 <tile id="92">
  <image width="56" height="59" source="../../sprites/office/clock-stuck-2.png" />
 </tile>
</tileset>

<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="hall-things" tilewidth="284" tileheight="337" tilecount="126" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0">
  <image width="74" height="107" source="../../sprites/hall/seat-a-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="63" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="1">
  <image width="74" height="99" source="../../sprites/hall/seat-a-ene.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="58" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="2">
  <image width="88" height="90" source="../../sprites/hall/seat-a-ne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="24" y="52" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="3">
  <image width="90" height="82" source="../../sprites/hall/seat-a-nne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="25" y="47" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="4">
  <image width="88" height="79" source="../../sprites/hall/seat-a-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="24" y="45" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="5">
  <image width="80" height="84" source="../../sprites/hall/seat-a-nnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="47" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="6">
  <image width="80" height="92" source="../../sprites/hall/seat-a-nw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="52" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="7">
  <image width="74" height="105" source="../../sprites/hall/seat-a-wnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="58" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="8">
  <image width="70" height="106" source="../../sprites/hall/seat-a-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="15" y="63" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="9">
  <image width="80" height="105" source="../../sprites/hall/seat-b-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="69" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="10">
  <image width="78" height="106" source="../../sprites/hall/seat-b-ene.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="19" y="61" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="11">
  <image width="80" height="96" source="../../sprites/hall/seat-b-ne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="53" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="12">
  <image width="94" height="85" source="../../sprites/hall/seat-b-nne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="50" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="13">
  <image width="86" height="83" source="../../sprites/hall/seat-b-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="23" y="49" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="14">
  <image width="94" height="87" source="../../sprites/hall/seat-b-nnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="52" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="15">
  <image width="88" height="94" source="../../sprites/hall/seat-b-nw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="24" y="56" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="16">
  <image width="90" height="101" source="../../sprites/hall/seat-b-wnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="25" y="63" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="17">
  <image width="80" height="114" source="../../sprites/hall/seat-b-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="70" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="18">
  <image width="84" height="108" source="../../sprites/hall/seat-c-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="22" y="66" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="19">
  <image width="88" height="106" source="../../sprites/hall/seat-c-ene.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="24" y="68" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="20">
  <image width="90" height="103" source="../../sprites/hall/seat-c-ne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="25" y="65" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="21">
  <image width="94" height="93" source="../../sprites/hall/seat-c-nne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="58" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="22">
  <image width="92" height="92" source="../../sprites/hall/seat-c-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="56" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="23">
  <image width="92" height="94" source="../../sprites/hall/seat-c-nnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="59" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="24">
  <image width="80" height="98" source="../../sprites/hall/seat-c-nw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="55" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="25">
  <image width="76" height="107" source="../../sprites/hall/seat-c-wnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="18" y="61" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="26">
  <image width="84" height="107" source="../../sprites/hall/seat-c-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="22" y="64" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="27">
  <image width="82" height="118" source="../../sprites/hall/seat-d-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="21" y="72" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="28">
  <image width="92" height="106" source="../../sprites/hall/seat-d-ene.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="68" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="29">
  <image width="90" height="99" source="../../sprites/hall/seat-d-ne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="25" y="55" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="30">
  <image width="96" height="92" source="../../sprites/hall/seat-d-nne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="28" y="50" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="31">
  <image width="102" height="82" source="../../sprites/hall/seat-d-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="31" y="49" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="32">
  <image width="102" height="88" source="../../sprites/hall/seat-d-nnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="31" y="53" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="33">
  <image width="94" height="100" source="../../sprites/hall/seat-d-nw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="55" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="34">
  <image width="92" height="107" source="../../sprites/hall/seat-d-wnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="69" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="35">
  <image width="82" height="109" source="../../sprites/hall/seat-d-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="21" y="73" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="36">
  <image width="82" height="117" source="../../sprites/hall/seat-e-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="21" y="68" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="37">
  <image width="78" height="106" source="../../sprites/hall/seat-e-ene.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="19" y="61" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="38">
  <image width="80" height="95" source="../../sprites/hall/seat-e-ne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="53" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="39">
  <image width="80" height="87" source="../../sprites/hall/seat-e-nne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="48" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="40">
  <image width="92" height="80" source="../../sprites/hall/seat-e-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="47" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="41">
  <image width="98" height="87" source="../../sprites/hall/seat-e-nnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="29" y="52" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="42">
  <image width="92" height="96" source="../../sprites/hall/seat-e-nw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="58" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="43">
  <image width="84" height="100" source="../../sprites/hall/seat-e-wnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="22" y="62" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="44">
  <image width="80" height="109" source="../../sprites/hall/seat-e-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="73" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="45">
  <image width="78" height="111" source="../../sprites/hall/seat-f-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="19" y="73" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="46">
  <image width="86" height="102" source="../../sprites/hall/seat-f-ene.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="23" y="64" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="47">
  <image width="80" height="93" source="../../sprites/hall/seat-f-ne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="52" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="48">
  <image width="80" height="84" source="../../sprites/hall/seat-f-nne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="47" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="49">
  <image width="82" height="78" source="../../sprites/hall/seat-f-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="21" y="46" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="50">
  <image width="94" height="87" source="../../sprites/hall/seat-f-nnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="52" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="51">
  <image width="80" height="94" source="../../sprites/hall/seat-f-nw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="52" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="52">
  <image width="88" height="101" source="../../sprites/hall/seat-f-wnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="24" y="63" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="53">
  <image width="78" height="106" source="../../sprites/hall/seat-f-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="19" y="63" width="40" height="24">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="54">
  <image width="118" height="88" source="../../sprites/hall/seat-fallen-1.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="36" y="32" width="46" height="26">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="55">
  <image width="110" height="99" source="../../sprites/hall/seat-fallen-2.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="32" y="53" width="46" height="26">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="56">
  <image width="88" height="101" source="../../sprites/hall/seat-fallen-3.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="21" y="59" width="46" height="26">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="57">
  <image width="98" height="117" source="../../sprites/hall/seat-fallen-4.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="65" width="46" height="26">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="58">
  <image width="108" height="120" source="../../sprites/hall/seat-fallen-5.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="31" y="80" width="46" height="26">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="59">
  <image width="122" height="93" source="../../sprites/hall/seat-fallen-6.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="38" y="43" width="46" height="26">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="60">
  <image width="172" height="172" source="../../sprites/hall/podium.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="54" y="128" width="64" height="34">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="61">
  <image width="216" height="337" source="../../sprites/hall/chandelier.png" />
 </tile>
 <tile id="62">
  <image width="128" height="112" source="../../sprites/hall/lamp-west.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="52" y="86" width="24" height="16">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="63">
  <image width="128" height="112" source="../../sprites/hall/lamp-east.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="52" y="86" width="24" height="16">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="64">
  <image width="36" height="144" source="../../sprites/hall/rope-aisle.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="42" width="14" height="92">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="65">
  <image width="146" height="63" source="../../sprites/hall/rope-across.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="41" width="120" height="14">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="66">
  <image width="188" height="96" source="../../sprites/hall/rope-fallen.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="32" y="40" width="18" height="16">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="67">
  <image width="70" height="93" source="../../sprites/hall/lectern.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="15" y="66" width="40" height="20">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="68">
  <image width="72" height="55" source="../../sprites/hall/name-card.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="18" y="27" width="36" height="16">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="69">
  <image width="134" height="65" source="../../sprites/hall/trophies-1.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="35" y="32" width="64" height="24">
    <properties>
     <property name="height" type="float" value="24" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="70">
  <image width="176" height="78" source="../../sprites/hall/trophies-2.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="56" y="33" width="64" height="24">
    <properties>
     <property name="height" type="float" value="24" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="71">
  <image width="124" height="66" source="../../sprites/hall/trophies-3.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="30" y="29" width="64" height="24">
    <properties>
     <property name="height" type="float" value="24" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="72">
  <image width="112" height="265" source="../../sprites/hall/wall-west-1.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="40" y="124" width="32" height="128">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="73">
  <image width="108" height="265" source="../../sprites/hall/wall-east-1.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="38" y="124" width="32" height="128">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="74">
  <image width="116" height="219" source="../../sprites/hall/wall-west-2.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="42" y="78" width="32" height="128">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="75">
  <image width="112" height="224" source="../../sprites/hall/wall-east-2.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="40" y="78" width="32" height="128">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="76">
  <image width="116" height="191" source="../../sprites/hall/wall-west-3.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="42" y="50" width="32" height="128">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="77">
  <image width="112" height="194" source="../../sprites/hall/wall-east-3.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="40" y="53" width="32" height="128">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="78">
  <image width="110" height="179" source="../../sprites/hall/wall-west-4.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="39" y="39" width="32" height="128">
    <properties>
     <property name="height" type="float" value="24" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="79">
  <image width="100" height="179" source="../../sprites/hall/wall-east-4.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="34" y="39" width="32" height="128">
    <properties>
     <property name="height" type="float" value="24" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="80">
  <image width="256" height="201" source="../../sprites/hall/shard-1.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="32" y="105" width="24" height="39">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="2" x="56" y="79" width="24" height="69">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="3" x="80" y="86" width="24" height="63">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="4" x="104" y="77" width="24" height="81">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="5" x="128" y="66" width="24" height="93">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="6" x="152" y="85" width="24" height="78">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="7" x="176" y="75" width="24" height="93">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="8" x="200" y="102" width="24" height="67">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="9" x="224" y="98" width="24" height="43">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="81">
  <image width="250" height="235" source="../../sprites/hall/shard-2.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="29" y="165" width="24" height="24">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="2" x="53" y="159" width="24" height="54">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="3" x="77" y="150" width="24" height="63">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="4" x="101" y="157" width="24" height="51">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="5" x="125" y="134" width="24" height="63">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="6" x="149" y="142" width="24" height="54">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="82">
  <image width="284" height="169" source="../../sprites/hall/shard-3.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="22" y="59" width="24" height="61">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="2" x="46" y="53" width="24" height="69">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="3" x="70" y="46" width="24" height="76">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="4" x="94" y="64" width="24" height="62">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="5" x="118" y="63" width="24" height="62">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="6" x="142" y="54" width="24" height="74">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="7" x="166" y="52" width="24" height="78">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="8" x="190" y="61" width="24" height="69">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="9" x="214" y="66" width="24" height="68">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="10" x="238" y="56" width="24" height="77">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="11" x="262" y="64" width="24" height="65">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="83">
  <image width="168" height="173" source="../../sprites/hall/shard-4.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="36" y="101" width="24" height="9">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="2" x="60" y="85" width="24" height="42">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="3" x="84" y="101" width="24" height="40">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="4" x="108" y="109" width="24" height="42">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="84">
  <image width="258" height="190" source="../../sprites/hall/shard-5.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="103" width="24" height="42">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="2" x="33" y="89" width="24" height="70">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="3" x="57" y="56" width="24" height="115">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="4" x="81" y="53" width="24" height="115">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="5" x="105" y="61" width="24" height="92">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="6" x="129" y="72" width="24" height="61">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
   <object id="7" x="153" y="82" width="24" height="26">
    <properties>
     <property name="height" type="float" value="40" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="85">
  <image width="130" height="80" source="../../sprites/hall/plaster-1.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="26" width="76" height="34">
    <properties>
     <property name="height" type="float" value="26" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="86">
  <image width="132" height="88" source="../../sprites/hall/plaster-2.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="24" y="25" width="84" height="40">
    <properties>
     <property name="height" type="float" value="26" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="87">
  <image width="120" height="80" source="../../sprites/hall/plaster-3.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="30" y="27" width="60" height="30">
    <properties>
     <property name="height" type="float" value="26" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="88">
  <image width="132" height="88" source="../../sprites/hall/plaster-4.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="24" y="27" width="84" height="44">
    <properties>
     <property name="height" type="float" value="26" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="89">
  <image width="72" height="57" source="../../sprites/hall/sheet-1.png" />
 </tile>
 <tile id="90">
  <image width="74" height="57" source="../../sprites/hall/sheet-2.png" />
 </tile>
 <tile id="91">
  <image width="78" height="55" source="../../sprites/hall/sheet-3.png" />
 </tile>
 <tile id="92">
  <image width="74" height="57" source="../../sprites/hall/sheet-4.png" />
 </tile>
 <tile id="93">
  <image width="54" height="60" source="../../sprites/hall/sheet-5.png" />
 </tile>
 <tile id="94">
  <image width="76" height="57" source="../../sprites/hall/sheet-6.png" />
 </tile>
 <tile id="95">
  <image width="136" height="90" source="../../sprites/hall/ivy-1.png" />
 </tile>
 <tile id="96">
  <image width="172" height="107" source="../../sprites/hall/ivy-2.png" />
 </tile>
 <tile id="97">
  <image width="142" height="80" source="../../sprites/hall/ivy-3.png" />
 </tile>
 <tile id="98">
  <image width="158" height="81" source="../../sprites/hall/ivy-4.png" />
 </tile>
 <tile id="99">
  <image width="168" height="90" source="../../sprites/hall/ivy-5.png" />
 </tile>
 <tile id="100">
  <image width="106" height="88" source="../../sprites/hall/lilac-1.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="22" y="43" width="62" height="26">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="101">
  <image width="130" height="94" source="../../sprites/hall/lilac-2.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="23" y="43" width="84" height="32">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="102">
  <image width="86" height="74" source="../../sprites/hall/lilac-3.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="32" width="46" height="22">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="103">
  <image width="148" height="63" source="../../sprites/hall/rail.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="39" width="128" height="14">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="104">
  <image width="148" height="60" source="../../sprites/hall/rail-broken.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="36" width="128" height="14">
    <properties>
     <property name="height" type="float" value="36" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="105">
  <image width="74" height="63" source="../../sprites/hall/blossom-cued-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="25" y="60" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="106">
  <image width="74" height="73" source="../../sprites/hall/blossom-cued-ene.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="25" y="70" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="107">
  <image width="46" height="58" source="../../sprites/hall/blossom-cued-ne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="55" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="108">
  <image width="60" height="61" source="../../sprites/hall/blossom-cued-nne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="18" y="58" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="109">
  <image width="52" height="56" source="../../sprites/hall/blossom-cued-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="14" y="53" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="110">
  <image width="70" height="61" source="../../sprites/hall/blossom-cued-nnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="23" y="58" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="111">
  <image width="78" height="64" source="../../sprites/hall/blossom-cued-nw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="61" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="112">
  <image width="76" height="68" source="../../sprites/hall/blossom-cued-wnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="65" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="113">
  <image width="64" height="79" source="../../sprites/hall/blossom-cued-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="20" y="76" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="114">
  <image width="70" height="99" source="../../sprites/hall/blossom-crowned-e.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="23" y="76" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="115">
  <image width="76" height="98" source="../../sprites/hall/blossom-crowned-ene.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="69" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="116">
  <image width="78" height="94" source="../../sprites/hall/blossom-crowned-ne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="27" y="67" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="117">
  <image width="80" height="75" source="../../sprites/hall/blossom-crowned-nne.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="28" y="62" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="118">
  <image width="72" height="82" source="../../sprites/hall/blossom-crowned-n.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="24" y="62" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="119">
  <image width="68" height="80" source="../../sprites/hall/blossom-crowned-nnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="22" y="57" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="120">
  <image width="76" height="73" source="../../sprites/hall/blossom-crowned-nw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="64" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="121">
  <image width="66" height="72" source="../../sprites/hall/blossom-crowned-wnw.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="21" y="69" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="122">
  <image width="74" height="83" source="../../sprites/hall/blossom-crowned-w.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="25" y="80" width="24" height="8">
    <properties>
     <property name="height" type="float" value="30" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="123">
  <image width="92" height="43" source="../../sprites/hall/scrap-1.png" />
 </tile>
 <tile id="124">
  <image width="132" height="53" source="../../sprites/hall/scrap-2.png" />
 </tile>
 <tile id="125">
  <image width="86" height="61" source="../../sprites/hall/scrap-3.png" />
 </tile>
</tileset>

<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="office" tilewidth="64" tileheight="64" tilecount="84" columns="12">
 <image source="../../sprites/office/tiles.png" width="768" height="448" />
 <tile id="0">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="1">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="2">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="3">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="4">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="5">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="6">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="7">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="8">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="9">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="10">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="11">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="12">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="13">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="14">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="15">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="16">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="17">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="18">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="19">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="20">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="21">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="22">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="23">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="24">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="25">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="26">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="27">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="28">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="29">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="30">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="31">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="32">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="33">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="34">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="35">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="36">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="37">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="38">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="39">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="40">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="41">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="42">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="43">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="44">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="45">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="46">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="47">
  <properties>
   <property name="ground" value="card" />
  </properties>
 </tile>
 <tile id="72">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="73">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="74">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="75">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="76">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <wangsets>
  <wangset name="Floor" type="corner" tile="-1">
   <wangcolor name="card" color="#59605c" tile="36" probability="1" />
   <wangtile tileid="36" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="37" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="38" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="39" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="40" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="41" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="42" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="43" wangid="0,1,0,1,0,1,0,1" />
  </wangset>
  <wangset name="Wall" type="corner" tile="-1">
   <wangcolor name="wall" color="#8c7f5a" tile="12" probability="1" />
   <wangtile tileid="0" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="1" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="2" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="3" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="4" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="5" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="6" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="7" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="8" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="9" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="10" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="11" wangid="0,0,0,1,0,1,0,0" />
   <wangtile tileid="12" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="13" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="14" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="15" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="16" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="17" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="18" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="19" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="20" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="21" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="22" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="23" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="24" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="25" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="26" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="27" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="28" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="29" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="30" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="31" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="32" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="33" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="34" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="35" wangid="0,1,0,0,0,0,0,1" />
  </wangset>
 </wangsets>
</tileset>

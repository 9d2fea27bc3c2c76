<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="gears-things" tilewidth="320" tileheight="216" tilecount="6" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1" />
 <tile id="0">
  <image width="320" height="216" source="../../sprites/gears/rosette.png" />
 </tile>
 <tile id="1">
  <image width="52" height="143" source="../../sprites/gears/lamp.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="117.979" width="18" height="12.042">
    <properties>
     <property name="height" type="float" value="120" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="2">
  <image width="160" height="144" source="../../sprites/gears/table.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="22" y="97.606" width="116" height="34.788">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="3">
  <image width="52" height="68" source="../../sprites/gears/stool.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="14" y="40.31" width="24" height="13.38">
    <properties>
     <property name="height" type="float" value="26" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="4">
  <image width="92" height="111" source="../../sprites/gears/rack.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="12" y="81.972" width="68" height="16.056">
    <properties>
     <property name="height" type="float" value="70" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="5">
  <image width="112" height="88" source="../../sprites/gears/bench.png" />
  <objectgroup draworder="index" id="2">
   <object id="1" x="14" y="59.303" width="84" height="17.394">
    <properties>
     <property name="height" type="float" value="44" />
    </properties>
   </object>
  </objectgroup>
 </tile>
</tileset>

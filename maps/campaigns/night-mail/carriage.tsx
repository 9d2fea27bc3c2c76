<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="carriage" tilewidth="64" tileheight="64" tilecount="12" columns="4">
 <image source="carriage.png" width="256" height="192"/>
 <tile id="0">
  <properties>
   <property name="ground" value="plank"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="ground" value="plank"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="ground" value="plank"/>
  </properties>
 </tile>
 <tile id="3">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="64">
    <properties>
     <property name="height" type="float" value="1000"/>
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="5">
  <properties>
   <property name="ground" value="plank"/>
  </properties>
 </tile>
 <tile id="8">
  <objectgroup draworder="index" id="2">
   <object id="1" x="12" y="44" width="40" height="16">
    <properties>
     <property name="height" type="float" value="30"/>
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="9">
  <objectgroup draworder="index" id="2">
   <object id="1" x="26" y="50" width="12" height="8">
    <properties>
     <property name="height" type="float" value="60"/>
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="10">
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="48" width="60" height="14">
    <properties>
     <property name="height" type="float" value="70"/>
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="11">
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="42" width="56" height="18">
    <properties>
     <property name="height" type="float" value="30"/>
    </properties>
   </object>
  </objectgroup>
 </tile>
</tileset>

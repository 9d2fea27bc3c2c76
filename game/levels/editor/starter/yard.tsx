<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="yard" tilewidth="64" tileheight="64" tilecount="16" columns="8">
 <image source="yard.png" width="512" height="128"/>
 <tile id="0">
  <properties>
   <property name="ground" value="stone"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="ground" value="stone"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="ground" value="stone"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="ground" value="stone"/>
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="ground" value="stone"/>
  </properties>
 </tile>
 <tile id="8">
  <objectgroup draworder="index" id="2">
   <object id="1" x="23" y="48" width="18" height="12">
    <properties>
     <property name="height" type="float" value="50"/>
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="10">
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="44" width="42" height="15">
    <properties>
     <property name="height" type="float" value="26"/>
    </properties>
   </object>
  </objectgroup>
 </tile>
</tileset>

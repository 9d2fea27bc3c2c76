<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="tiles" tilewidth="32" tileheight="32" tilecount="8" columns="4">
 <image source="tiles.png" width="128" height="64"/>
 <tile id="0"><properties><property name="ground" value="card"/></properties></tile>
 <tile id="1"><properties><property name="ground" value="card"/></properties></tile>
 <tile id="2"><properties><property name="solid" type="bool" value="true"/></properties></tile>
 <tile id="3"><properties><property name="ground" value="nothing"/></properties></tile>
 <tile id="4">
  <properties><property name="ground" value="crystal"/></properties>
  <animation><frame tileid="4" duration="200"/><frame tileid="5" duration="300"/></animation>
 </tile>
 <tile id="7">
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0"><properties><property name="height" type="float" value="40"/></properties><polygon points="0,0 32,0 0,32"/></object>
  </objectgroup>
 </tile>
</tileset>

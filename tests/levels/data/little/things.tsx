<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="things" tilewidth="72" tileheight="60" tilecount="2" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0">
  <image width="72" height="60" source="desk.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="32" width="60" height="26"><properties><property name="height" type="float" value="38"/></properties></object>
  </objectgroup>
 </tile>
 <tile id="1">
  <image width="28" height="44" source="plant.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="32" width="14" height="10"><properties><property name="height" type="float" value="60"/></properties><ellipse/></object>
  </objectgroup>
 </tile>
</tileset>

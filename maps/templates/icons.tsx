<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="icons" tilewidth="128" tileheight="128" tilecount="41" columns="0" objectalignment="center">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="start">
  <image width="48" height="48" source="icons/start.png"/>
 </tile>
 <tile id="1" type="spawn">
  <image width="48" height="48" source="icons/spawn.png"/>
 </tile>
 <tile id="2" type="hinge">
  <image width="128" height="128" source="icons/hinge.png"/>
 </tile>
 <tile id="3" type="crane">
  <image width="48" height="48" source="icons/crane.png"/>
 </tile>
 <tile id="4" type="self">
  <image width="48" height="48" source="icons/self.png"/>
 </tile>
 <tile id="5" type="relic_door">
  <image width="48" height="48" source="icons/relic_door.png"/>
 </tile>
 <tile id="6" type="passage">
  <image width="128" height="128" source="icons/passage.png"/>
 </tile>
 <tile id="7" type="ending">
  <image width="128" height="128" source="icons/ending.png"/>
 </tile>
 <tile id="8" type="reading">
  <image width="48" height="48" source="icons/reading.png"/>
 </tile>
 <tile id="9" type="whisper">
  <image width="128" height="128" source="icons/whisper.png"/>
 </tile>
 <tile id="10" type="ground">
  <image width="128" height="128" source="icons/ground.png"/>
 </tile>
 <tile id="11" type="wall">
  <image width="128" height="128" source="icons/wall.png"/>
 </tile>
 <tile id="12" type="tube">
  <image width="128" height="128" source="icons/tube.png"/>
 </tile>
 <tile id="13" type="dark">
  <image width="128" height="128" source="icons/dark.png"/>
 </tile>
 <tile id="14" type="fire">
  <image width="128" height="128" source="icons/fire.png"/>
 </tile>
 <tile id="15" type="light">
  <image width="48" height="48" source="icons/light.png"/>
 </tile>
 <tile id="16" type="pleat">
  <image width="128" height="128" source="icons/pleat.png"/>
 </tile>
 <tile id="17" type="parapet">
  <image width="128" height="128" source="icons/parapet.png"/>
 </tile>
 <tile id="18" type="dais">
  <image width="128" height="128" source="icons/dais.png"/>
 </tile>
 <tile id="19" type="embryo">
  <image width="128" height="86" source="icons/embryo.png"/>
 </tile>
 <tile id="20" type="vista">
  <image width="128" height="128" source="icons/vista.png"/>
 </tile>
 <tile id="21" type="sun">
  <image width="128" height="86" source="icons/sun.png"/>
 </tile>
 <tile id="22" type="shard">
  <image width="128" height="128" source="icons/shard.png"/>
 </tile>
 <tile id="23" type="lookout">
  <image width="128" height="128" source="icons/lookout.png"/>
 </tile>
 <tile id="24" type="tree">
  <image width="48" height="48" source="icons/tree.png"/>
 </tile>
 <tile id="25" type="pinwheel">
  <image width="48" height="48" source="icons/pinwheel.png"/>
 </tile>
 <tile id="26" type="landing">
  <image width="48" height="48" source="icons/landing.png"/>
 </tile>
 <tile id="27" type="gear">
  <image width="128" height="86" source="icons/gear.png"/>
 </tile>
 <tile id="28" type="arbor">
  <image width="128" height="86" source="icons/arbor.png"/>
 </tile>
 <tile id="29" type="tower">
  <image width="128" height="128" source="icons/tower.png"/>
 </tile>
 <tile id="30" type="plate">
  <image width="128" height="128" source="icons/plate.png"/>
 </tile>
 <tile id="31" type="gust">
  <image width="128" height="128" source="icons/gust.png"/>
 </tile>
 <tile id="32" type="pane">
  <image width="128" height="128" source="icons/pane.png"/>
 </tile>
 <tile id="33" type="frost">
  <image width="128" height="128" source="icons/frost.png"/>
 </tile>
 <tile id="34" type="flap">
  <image width="128" height="128" source="icons/flap.png"/>
 </tile>
 <tile id="35" type="kite">
  <image width="48" height="48" source="icons/kite.png"/>
 </tile>
 <tile id="36" type="peg">
  <image width="48" height="48" source="icons/peg.png"/>
 </tile>
 <tile id="37" type="pivot">
  <image width="48" height="48" source="icons/pivot.png"/>
 </tile>
 <tile id="38" type="prototype">
  <image width="128" height="86" source="icons/prototype.png"/>
 </tile>
 <tile id="39" type="spark">
  <image width="48" height="48" source="icons/spark.png"/>
 </tile>
 <tile id="40" type="lectern">
  <image width="48" height="48" source="icons/lectern.png"/>
 </tile>
</tileset>

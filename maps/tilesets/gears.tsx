<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="gears" tilewidth="64" tileheight="64" tilecount="32" columns="8">
 <image source="../../sprites/gears/tiles.png" width="512" height="256" />
 <tile id="0">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="9">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="10">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="12">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="13">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="ground" value="glass" />
  </properties>
 </tile>
 <wangsets>
  <wangset name="streets" type="corner" tile="-1">
   <wangcolor name="glass" color="#2a6a60" tile="0" probability="1" />
   <wangtile tileid="0" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="1" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="2" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="3" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="4" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="5" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="6" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="7" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="8" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="9" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="10" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="11" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="12" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="13" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="14" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="15" wangid="0,1,0,1,0,1,0,1" />
  </wangset>
 </wangsets>
</tileset>

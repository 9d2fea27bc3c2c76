<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="hall" tilewidth="64" tileheight="64" tilecount="352" columns="16">
 <image source="../../sprites/hall/tiles.png" width="1024" height="1408" />
 <tile id="0">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="9">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="10">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="12">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="13">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="16">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="17">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="18">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="21">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="22">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="23">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="24">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="25">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="26">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="27">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="28">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="29">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="30">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="31">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="32">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="33">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="34">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="35">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="36">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="37">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="38">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="39">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="40">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="41">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="42">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="43">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="44">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="45">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="46">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="47">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="48">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="49">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="50">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="51">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="52">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="53">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="54">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="55">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="56">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="57">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="58">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="59">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="60">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="61">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="62">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="63">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="64">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="65">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="66">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="67">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="68">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="69">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="70">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="71">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="72">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="73">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="74">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="75">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="76">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="77">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="78">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="79">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="80">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="81">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="82">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="83">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="84">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="85">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="86">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="87">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="88">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="89">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="90">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="91">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="92">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="93">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="94">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="95">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="96">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="97">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="98">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="99">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="100">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="101">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="102">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="103">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="104">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="105">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="106">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="107">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="108">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="109">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="110">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="111">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="160">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="161">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="162">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="163">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="164">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="165">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="166">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="167">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="168">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="169">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="170">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="171">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="172">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="173">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="174">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="175">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="176">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="177">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="178">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="179">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="180">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="181">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="182">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="183">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="184">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="185">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="188">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="192">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="193">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="194">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="195">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="196">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="197">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="198">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="199">
  <properties>
   <property name="ground" value="stone" />
  </properties>
 </tile>
 <tile id="200">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="201">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="208">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="209">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="210">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="211">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="212">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="213">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="214">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="215">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="216">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="217">
  <properties>
   <property name="ground" value="crystal" />
  </properties>
 </tile>
 <tile id="272">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="273">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="274">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="275">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="276">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="277">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="278">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="279">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="280">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="281">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="282">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="283">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="284">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="285">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="60" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="286">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <tile id="287">
  <properties>
   <property name="ground" value="stone" />
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="64" height="58">
    <properties>
     <property name="height" type="float" value="1000" />
    </properties>
   </object>
  </objectgroup>
 </tile>
 <wangsets>
  <wangset name="crystal" type="mixed" tile="-1">
   <wangcolor name="pane" color="#7fe9ff" tile="0" probability="1" />
   <wangcolor name="nothing" color="#05060f" tile="-1" probability="1" />
   <wangtile tileid="0" wangid="1,1,1,1,1,1,1,1" />
   <wangtile tileid="112" wangid="1,2,2,2,2,2,2,2" />
   <wangtile tileid="113" wangid="2,2,1,2,2,2,2,2" />
   <wangtile tileid="114" wangid="1,2,1,2,2,2,2,2" />
   <wangtile tileid="115" wangid="2,2,2,2,1,2,2,2" />
   <wangtile tileid="116" wangid="1,2,2,2,1,2,2,2" />
   <wangtile tileid="117" wangid="2,2,1,2,1,2,2,2" />
   <wangtile tileid="118" wangid="1,2,1,2,1,2,2,2" />
   <wangtile tileid="119" wangid="2,2,2,2,2,2,1,2" />
   <wangtile tileid="120" wangid="1,2,2,2,2,2,1,2" />
   <wangtile tileid="121" wangid="2,2,1,2,2,2,1,2" />
   <wangtile tileid="122" wangid="1,2,1,2,2,2,1,2" />
   <wangtile tileid="123" wangid="2,2,2,2,1,2,1,2" />
   <wangtile tileid="124" wangid="1,2,2,2,1,2,1,2" />
   <wangtile tileid="125" wangid="2,2,1,2,1,2,1,2" />
   <wangtile tileid="126" wangid="1,2,1,2,1,2,1,2" />
   <wangtile tileid="127" wangid="2,1,2,2,2,2,2,2" />
   <wangtile tileid="128" wangid="2,1,2,2,1,2,2,2" />
   <wangtile tileid="129" wangid="2,1,2,2,2,2,1,2" />
   <wangtile tileid="130" wangid="2,1,2,2,1,2,1,2" />
   <wangtile tileid="131" wangid="2,2,2,1,2,2,2,2" />
   <wangtile tileid="132" wangid="1,2,2,1,2,2,2,2" />
   <wangtile tileid="133" wangid="2,2,2,1,2,2,1,2" />
   <wangtile tileid="134" wangid="1,2,2,1,2,2,1,2" />
   <wangtile tileid="135" wangid="2,1,2,1,2,2,2,2" />
   <wangtile tileid="136" wangid="2,1,2,1,2,2,1,2" />
   <wangtile tileid="137" wangid="2,2,2,2,2,1,2,2" />
   <wangtile tileid="138" wangid="1,2,2,2,2,1,2,2" />
   <wangtile tileid="139" wangid="2,2,1,2,2,1,2,2" />
   <wangtile tileid="140" wangid="1,2,1,2,2,1,2,2" />
   <wangtile tileid="141" wangid="2,1,2,2,2,1,2,2" />
   <wangtile tileid="142" wangid="2,2,2,1,2,1,2,2" />
   <wangtile tileid="143" wangid="1,2,2,1,2,1,2,2" />
   <wangtile tileid="144" wangid="2,1,2,1,2,1,2,2" />
   <wangtile tileid="145" wangid="2,2,2,2,2,2,2,1" />
   <wangtile tileid="146" wangid="2,2,1,2,2,2,2,1" />
   <wangtile tileid="147" wangid="2,2,2,2,1,2,2,1" />
   <wangtile tileid="148" wangid="2,2,1,2,1,2,2,1" />
   <wangtile tileid="149" wangid="2,1,2,2,2,2,2,1" />
   <wangtile tileid="150" wangid="2,1,2,2,1,2,2,1" />
   <wangtile tileid="151" wangid="2,2,2,1,2,2,2,1" />
   <wangtile tileid="152" wangid="2,1,2,1,2,2,2,1" />
   <wangtile tileid="153" wangid="2,2,2,2,2,1,2,1" />
   <wangtile tileid="154" wangid="2,2,1,2,2,1,2,1" />
   <wangtile tileid="155" wangid="2,1,2,2,2,1,2,1" />
   <wangtile tileid="156" wangid="2,2,2,1,2,1,2,1" />
   <wangtile tileid="157" wangid="2,1,2,1,2,1,2,1" />
   <wangtile tileid="288" wangid="1,2,2,2,2,2,2,2" />
   <wangtile tileid="289" wangid="1,2,2,2,2,2,2,2" />
   <wangtile tileid="290" wangid="1,2,2,2,2,2,2,2" />
   <wangtile tileid="291" wangid="1,2,2,2,2,2,2,2" />
   <wangtile tileid="292" wangid="1,2,2,2,2,2,2,2" />
   <wangtile tileid="293" wangid="2,2,2,2,1,2,2,2" />
   <wangtile tileid="294" wangid="2,2,2,2,1,2,2,2" />
   <wangtile tileid="295" wangid="2,2,2,2,1,2,2,2" />
   <wangtile tileid="296" wangid="2,2,1,2,2,2,2,2" />
   <wangtile tileid="297" wangid="2,2,1,2,2,2,2,2" />
   <wangtile tileid="298" wangid="2,2,1,2,2,2,2,2" />
   <wangtile tileid="299" wangid="2,2,1,2,2,2,2,2" />
   <wangtile tileid="300" wangid="2,2,2,2,2,2,1,2" />
   <wangtile tileid="301" wangid="2,2,2,2,2,2,1,2" />
   <wangtile tileid="302" wangid="2,2,2,2,2,2,1,2" />
   <wangtile tileid="303" wangid="2,2,2,2,2,2,1,2" />
  </wangset>
 </wangsets>
</tileset>

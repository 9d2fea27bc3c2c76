<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="hall" tilewidth="64" tileheight="64" tilecount="528" columns="16">
 <image source="../../sprites/hall/tiles.png" width="1024" height="2112" />
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
     <property name="height" type="float" value="1000" />
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
     <property name="height" type="float" value="1000" />
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
     <property name="height" type="float" value="1000" />
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
     <property name="height" type="float" value="1000" />
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
 <tile id="496">
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
 <tile id="497">
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
 <tile id="498">
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
 <tile id="499">
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
 <tile id="500">
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
 <tile id="501">
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
 <tile id="502">
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
 <tile id="503">
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
 <tile id="504">
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
 <tile id="505">
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
 <tile id="506">
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
 <tile id="507">
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
 <tile id="508">
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
 <tile id="509">
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
 <tile id="510">
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
 <tile id="511">
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
 <tile id="512">
  <animation>
   <frame tileid="512" duration="110" />
   <frame tileid="513" duration="110" />
   <frame tileid="514" duration="110" />
   <frame tileid="515" duration="110" />
  </animation>
 </tile>
 <tile id="516">
  <animation>
   <frame tileid="516" duration="240" />
   <frame tileid="517" duration="240" />
   <frame tileid="518" duration="240" />
   <frame tileid="519" duration="240" />
   <frame tileid="520" duration="240" />
   <frame tileid="521" duration="240" />
  </animation>
 </tile>
 <tile id="522">
  <animation>
   <frame tileid="522" duration="120" />
   <frame tileid="523" duration="120" />
   <frame tileid="524" duration="120" />
   <frame tileid="525" duration="120" />
   <frame tileid="526" duration="120" />
   <frame tileid="527" duration="120" />
  </animation>
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
  <wangset name="north wall" type="edge" tile="-1">
   <wangcolor name="level 0" color="#285a78" tile="272" probability="1" />
   <wangcolor name="level 1" color="#465a78" tile="272" probability="1" />
   <wangcolor name="level 2" color="#645a78" tile="272" probability="1" />
   <wangcolor name="level 3" color="#825a78" tile="272" probability="1" />
   <wangcolor name="level 4" color="#a05a78" tile="272" probability="1" />
   <wangcolor name="level 5" color="#be5a78" tile="272" probability="1" />
   <wangcolor name="course 1" color="#d9a41e" tile="272" probability="1" />
   <wangcolor name="course 2" color="#d9a43c" tile="272" probability="1" />
   <wangcolor name="course 3" color="#d9a45a" tile="272" probability="1" />
   <wangcolor name="course 4" color="#d9a478" tile="272" probability="1" />
   <wangcolor name="course 5" color="#d9a496" tile="272" probability="1" />
   <wangcolor name="course 6" color="#d9a4b4" tile="272" probability="1" />
   <wangtile tileid="224" wangid="9,0,6,0,10,0,6,0" />
   <wangtile tileid="225" wangid="9,0,6,0,10,0,6,0" />
   <wangtile tileid="226" wangid="9,0,6,0,10,0,6,0" />
   <wangtile tileid="227" wangid="9,0,6,0,10,0,6,0" />
   <wangtile tileid="228" wangid="9,0,6,0,10,0,6,0" />
   <wangtile tileid="229" wangid="9,0,5,0,10,0,6,0" />
   <wangtile tileid="230" wangid="9,0,6,0,10,0,5,0" />
   <wangtile tileid="231" wangid="9,0,5,0,10,0,5,0" />
   <wangtile tileid="232" wangid="9,0,4,0,10,0,5,0" />
   <wangtile tileid="233" wangid="9,0,5,0,10,0,4,0" />
   <wangtile tileid="234" wangid="9,0,4,0,10,0,4,0" />
   <wangtile tileid="235" wangid="9,0,3,0,10,0,4,0" />
   <wangtile tileid="236" wangid="9,0,4,0,10,0,3,0" />
   <wangtile tileid="237" wangid="9,0,3,0,10,0,3,0" />
   <wangtile tileid="238" wangid="9,0,6,0,10,0,6,0" />
   <wangtile tileid="239" wangid="9,0,6,0,10,0,6,0" />
   <wangtile tileid="240" wangid="10,0,6,0,11,0,6,0" />
   <wangtile tileid="241" wangid="10,0,6,0,11,0,6,0" />
   <wangtile tileid="242" wangid="10,0,6,0,11,0,6,0" />
   <wangtile tileid="243" wangid="10,0,6,0,11,0,6,0" />
   <wangtile tileid="244" wangid="10,0,6,0,11,0,6,0" />
   <wangtile tileid="245" wangid="10,0,5,0,11,0,6,0" />
   <wangtile tileid="246" wangid="10,0,6,0,11,0,5,0" />
   <wangtile tileid="247" wangid="10,0,5,0,11,0,5,0" />
   <wangtile tileid="248" wangid="10,0,4,0,11,0,5,0" />
   <wangtile tileid="249" wangid="10,0,5,0,11,0,4,0" />
   <wangtile tileid="250" wangid="10,0,4,0,11,0,4,0" />
   <wangtile tileid="251" wangid="10,0,3,0,11,0,4,0" />
   <wangtile tileid="252" wangid="10,0,4,0,11,0,3,0" />
   <wangtile tileid="253" wangid="10,0,3,0,11,0,3,0" />
   <wangtile tileid="254" wangid="10,0,6,0,11,0,6,0" />
   <wangtile tileid="255" wangid="10,0,6,0,11,0,6,0" />
   <wangtile tileid="256" wangid="11,0,6,0,12,0,6,0" />
   <wangtile tileid="257" wangid="11,0,6,0,12,0,6,0" />
   <wangtile tileid="258" wangid="11,0,6,0,12,0,6,0" />
   <wangtile tileid="259" wangid="11,0,6,0,12,0,6,0" />
   <wangtile tileid="260" wangid="11,0,6,0,12,0,6,0" />
   <wangtile tileid="261" wangid="11,0,5,0,12,0,6,0" />
   <wangtile tileid="262" wangid="11,0,6,0,12,0,5,0" />
   <wangtile tileid="263" wangid="11,0,5,0,12,0,5,0" />
   <wangtile tileid="264" wangid="11,0,4,0,12,0,5,0" />
   <wangtile tileid="265" wangid="11,0,5,0,12,0,4,0" />
   <wangtile tileid="266" wangid="11,0,4,0,12,0,4,0" />
   <wangtile tileid="267" wangid="11,0,3,0,12,0,4,0" />
   <wangtile tileid="268" wangid="11,0,4,0,12,0,3,0" />
   <wangtile tileid="269" wangid="11,0,3,0,12,0,3,0" />
   <wangtile tileid="270" wangid="11,0,6,0,12,0,6,0" />
   <wangtile tileid="271" wangid="11,0,6,0,12,0,6,0" />
   <wangtile tileid="272" wangid="12,0,6,0,0,0,6,0" />
   <wangtile tileid="273" wangid="12,0,6,0,0,0,6,0" />
   <wangtile tileid="274" wangid="12,0,6,0,0,0,6,0" />
   <wangtile tileid="275" wangid="12,0,6,0,0,0,6,0" />
   <wangtile tileid="276" wangid="12,0,6,0,0,0,6,0" />
   <wangtile tileid="277" wangid="12,0,5,0,0,0,6,0" />
   <wangtile tileid="278" wangid="12,0,6,0,0,0,5,0" />
   <wangtile tileid="279" wangid="12,0,5,0,0,0,5,0" />
   <wangtile tileid="280" wangid="12,0,4,0,0,0,5,0" />
   <wangtile tileid="281" wangid="12,0,5,0,0,0,4,0" />
   <wangtile tileid="282" wangid="12,0,4,0,0,0,4,0" />
   <wangtile tileid="283" wangid="12,0,3,0,0,0,4,0" />
   <wangtile tileid="284" wangid="12,0,4,0,0,0,3,0" />
   <wangtile tileid="285" wangid="12,0,3,0,0,0,3,0" />
   <wangtile tileid="286" wangid="12,0,6,0,0,0,6,0" />
   <wangtile tileid="287" wangid="12,0,6,0,0,0,6,0" />
   <wangtile tileid="352" wangid="0,0,6,0,7,0,6,0" />
   <wangtile tileid="353" wangid="0,0,6,0,7,0,6,0" />
   <wangtile tileid="354" wangid="0,0,6,0,7,0,6,0" />
   <wangtile tileid="355" wangid="0,0,6,0,7,0,6,0" />
   <wangtile tileid="356" wangid="0,0,6,0,7,0,6,0" />
   <wangtile tileid="357" wangid="0,0,5,0,7,0,6,0" />
   <wangtile tileid="358" wangid="0,0,6,0,7,0,5,0" />
   <wangtile tileid="359" wangid="0,0,5,0,7,0,5,0" />
   <wangtile tileid="360" wangid="0,0,4,0,7,0,5,0" />
   <wangtile tileid="361" wangid="0,0,5,0,7,0,4,0" />
   <wangtile tileid="362" wangid="0,0,4,0,7,0,4,0" />
   <wangtile tileid="363" wangid="0,0,3,0,7,0,4,0" />
   <wangtile tileid="364" wangid="0,0,4,0,7,0,3,0" />
   <wangtile tileid="365" wangid="0,0,3,0,7,0,3,0" />
   <wangtile tileid="366" wangid="0,0,6,0,7,0,6,0" />
   <wangtile tileid="367" wangid="0,0,6,0,7,0,6,0" />
   <wangtile tileid="368" wangid="7,0,6,0,8,0,6,0" />
   <wangtile tileid="369" wangid="7,0,6,0,8,0,6,0" />
   <wangtile tileid="370" wangid="7,0,6,0,8,0,6,0" />
   <wangtile tileid="371" wangid="7,0,6,0,8,0,6,0" />
   <wangtile tileid="372" wangid="7,0,6,0,8,0,6,0" />
   <wangtile tileid="373" wangid="7,0,5,0,8,0,6,0" />
   <wangtile tileid="374" wangid="7,0,6,0,8,0,5,0" />
   <wangtile tileid="375" wangid="7,0,5,0,8,0,5,0" />
   <wangtile tileid="376" wangid="7,0,4,0,8,0,5,0" />
   <wangtile tileid="377" wangid="7,0,5,0,8,0,4,0" />
   <wangtile tileid="378" wangid="7,0,4,0,8,0,4,0" />
   <wangtile tileid="379" wangid="7,0,3,0,8,0,4,0" />
   <wangtile tileid="380" wangid="7,0,4,0,8,0,3,0" />
   <wangtile tileid="381" wangid="7,0,3,0,8,0,3,0" />
   <wangtile tileid="382" wangid="7,0,6,0,8,0,6,0" />
   <wangtile tileid="383" wangid="7,0,6,0,8,0,6,0" />
   <wangtile tileid="384" wangid="8,0,6,0,9,0,6,0" />
   <wangtile tileid="385" wangid="8,0,6,0,9,0,6,0" />
   <wangtile tileid="386" wangid="8,0,6,0,9,0,6,0" />
   <wangtile tileid="387" wangid="8,0,6,0,9,0,6,0" />
   <wangtile tileid="388" wangid="8,0,6,0,9,0,6,0" />
   <wangtile tileid="389" wangid="8,0,5,0,9,0,6,0" />
   <wangtile tileid="390" wangid="8,0,6,0,9,0,5,0" />
   <wangtile tileid="391" wangid="8,0,5,0,9,0,5,0" />
   <wangtile tileid="392" wangid="8,0,4,0,9,0,5,0" />
   <wangtile tileid="393" wangid="8,0,5,0,9,0,4,0" />
   <wangtile tileid="394" wangid="8,0,4,0,9,0,4,0" />
   <wangtile tileid="395" wangid="8,0,3,0,9,0,4,0" />
   <wangtile tileid="396" wangid="8,0,4,0,9,0,3,0" />
   <wangtile tileid="397" wangid="8,0,3,0,9,0,3,0" />
   <wangtile tileid="398" wangid="8,0,6,0,9,0,6,0" />
   <wangtile tileid="399" wangid="8,0,6,0,9,0,6,0" />
   <wangtile tileid="400" wangid="0,0,6,0,7,0,6,0" />
   <wangtile tileid="401" wangid="0,0,5,0,7,0,5,0" />
   <wangtile tileid="402" wangid="0,0,5,0,7,0,5,0" />
   <wangtile tileid="403" wangid="0,0,4,0,7,0,6,0" />
   <wangtile tileid="404" wangid="0,0,6,0,7,0,4,0" />
   <wangtile tileid="405" wangid="0,0,4,0,7,0,4,0" />
   <wangtile tileid="406" wangid="0,0,2,0,7,0,3,0" />
   <wangtile tileid="407" wangid="0,0,3,0,7,0,2,0" />
   <wangtile tileid="408" wangid="0,0,2,0,7,0,2,0" />
   <wangtile tileid="409" wangid="0,0,1,0,7,0,2,0" />
   <wangtile tileid="410" wangid="0,0,2,0,7,0,1,0" />
   <wangtile tileid="411" wangid="0,0,1,0,7,0,1,0" />
   <wangtile tileid="412" wangid="0,0,3,0,7,0,6,0" />
   <wangtile tileid="413" wangid="0,0,1,0,7,0,3,0" />
   <wangtile tileid="414" wangid="0,0,6,0,7,0,3,0" />
   <wangtile tileid="415" wangid="0,0,3,0,7,0,1,0" />
   <wangtile tileid="416" wangid="7,0,6,0,8,0,6,0" />
   <wangtile tileid="417" wangid="7,0,5,0,8,0,5,0" />
   <wangtile tileid="418" wangid="7,0,5,0,8,0,5,0" />
   <wangtile tileid="419" wangid="7,0,4,0,8,0,6,0" />
   <wangtile tileid="420" wangid="7,0,6,0,8,0,4,0" />
   <wangtile tileid="421" wangid="7,0,4,0,8,0,4,0" />
   <wangtile tileid="422" wangid="7,0,2,0,8,0,3,0" />
   <wangtile tileid="423" wangid="7,0,3,0,8,0,2,0" />
   <wangtile tileid="424" wangid="7,0,2,0,8,0,2,0" />
   <wangtile tileid="425" wangid="7,0,1,0,8,0,2,0" />
   <wangtile tileid="426" wangid="7,0,2,0,8,0,1,0" />
   <wangtile tileid="427" wangid="7,0,1,0,8,0,1,0" />
   <wangtile tileid="428" wangid="7,0,3,0,8,0,6,0" />
   <wangtile tileid="429" wangid="7,0,1,0,8,0,3,0" />
   <wangtile tileid="430" wangid="7,0,6,0,8,0,3,0" />
   <wangtile tileid="431" wangid="7,0,3,0,8,0,1,0" />
   <wangtile tileid="432" wangid="8,0,6,0,9,0,6,0" />
   <wangtile tileid="433" wangid="8,0,5,0,9,0,5,0" />
   <wangtile tileid="434" wangid="8,0,5,0,9,0,5,0" />
   <wangtile tileid="435" wangid="8,0,4,0,9,0,6,0" />
   <wangtile tileid="436" wangid="8,0,6,0,9,0,4,0" />
   <wangtile tileid="437" wangid="8,0,4,0,9,0,4,0" />
   <wangtile tileid="438" wangid="8,0,2,0,9,0,3,0" />
   <wangtile tileid="439" wangid="8,0,3,0,9,0,2,0" />
   <wangtile tileid="440" wangid="8,0,2,0,9,0,2,0" />
   <wangtile tileid="441" wangid="8,0,1,0,9,0,2,0" />
   <wangtile tileid="442" wangid="8,0,2,0,9,0,1,0" />
   <wangtile tileid="443" wangid="8,0,1,0,9,0,1,0" />
   <wangtile tileid="444" wangid="8,0,3,0,9,0,6,0" />
   <wangtile tileid="445" wangid="8,0,1,0,9,0,3,0" />
   <wangtile tileid="446" wangid="8,0,6,0,9,0,3,0" />
   <wangtile tileid="447" wangid="8,0,3,0,9,0,1,0" />
   <wangtile tileid="448" wangid="9,0,6,0,10,0,6,0" />
   <wangtile tileid="449" wangid="9,0,5,0,10,0,5,0" />
   <wangtile tileid="450" wangid="9,0,5,0,10,0,5,0" />
   <wangtile tileid="451" wangid="9,0,4,0,10,0,6,0" />
   <wangtile tileid="452" wangid="9,0,6,0,10,0,4,0" />
   <wangtile tileid="453" wangid="9,0,4,0,10,0,4,0" />
   <wangtile tileid="454" wangid="9,0,2,0,10,0,3,0" />
   <wangtile tileid="455" wangid="9,0,3,0,10,0,2,0" />
   <wangtile tileid="456" wangid="9,0,2,0,10,0,2,0" />
   <wangtile tileid="457" wangid="9,0,1,0,10,0,2,0" />
   <wangtile tileid="458" wangid="9,0,2,0,10,0,1,0" />
   <wangtile tileid="459" wangid="9,0,1,0,10,0,1,0" />
   <wangtile tileid="460" wangid="9,0,3,0,10,0,6,0" />
   <wangtile tileid="461" wangid="9,0,1,0,10,0,3,0" />
   <wangtile tileid="462" wangid="9,0,6,0,10,0,3,0" />
   <wangtile tileid="463" wangid="9,0,3,0,10,0,1,0" />
   <wangtile tileid="464" wangid="10,0,6,0,11,0,6,0" />
   <wangtile tileid="465" wangid="10,0,5,0,11,0,5,0" />
   <wangtile tileid="466" wangid="10,0,5,0,11,0,5,0" />
   <wangtile tileid="467" wangid="10,0,4,0,11,0,6,0" />
   <wangtile tileid="468" wangid="10,0,6,0,11,0,4,0" />
   <wangtile tileid="469" wangid="10,0,4,0,11,0,4,0" />
   <wangtile tileid="470" wangid="10,0,2,0,11,0,3,0" />
   <wangtile tileid="471" wangid="10,0,3,0,11,0,2,0" />
   <wangtile tileid="472" wangid="10,0,2,0,11,0,2,0" />
   <wangtile tileid="473" wangid="10,0,1,0,11,0,2,0" />
   <wangtile tileid="474" wangid="10,0,2,0,11,0,1,0" />
   <wangtile tileid="475" wangid="10,0,1,0,11,0,1,0" />
   <wangtile tileid="476" wangid="10,0,3,0,11,0,6,0" />
   <wangtile tileid="477" wangid="10,0,1,0,11,0,3,0" />
   <wangtile tileid="478" wangid="10,0,6,0,11,0,3,0" />
   <wangtile tileid="479" wangid="10,0,3,0,11,0,1,0" />
   <wangtile tileid="480" wangid="11,0,6,0,12,0,6,0" />
   <wangtile tileid="481" wangid="11,0,5,0,12,0,5,0" />
   <wangtile tileid="482" wangid="11,0,5,0,12,0,5,0" />
   <wangtile tileid="483" wangid="11,0,4,0,12,0,6,0" />
   <wangtile tileid="484" wangid="11,0,6,0,12,0,4,0" />
   <wangtile tileid="485" wangid="11,0,4,0,12,0,4,0" />
   <wangtile tileid="486" wangid="11,0,2,0,12,0,3,0" />
   <wangtile tileid="487" wangid="11,0,3,0,12,0,2,0" />
   <wangtile tileid="488" wangid="11,0,2,0,12,0,2,0" />
   <wangtile tileid="489" wangid="11,0,1,0,12,0,2,0" />
   <wangtile tileid="490" wangid="11,0,2,0,12,0,1,0" />
   <wangtile tileid="491" wangid="11,0,1,0,12,0,1,0" />
   <wangtile tileid="492" wangid="11,0,3,0,12,0,6,0" />
   <wangtile tileid="493" wangid="11,0,1,0,12,0,3,0" />
   <wangtile tileid="494" wangid="11,0,6,0,12,0,3,0" />
   <wangtile tileid="495" wangid="11,0,3,0,12,0,1,0" />
   <wangtile tileid="496" wangid="12,0,6,0,0,0,6,0" />
   <wangtile tileid="497" wangid="12,0,5,0,0,0,5,0" />
   <wangtile tileid="498" wangid="12,0,5,0,0,0,5,0" />
   <wangtile tileid="499" wangid="12,0,4,0,0,0,6,0" />
   <wangtile tileid="500" wangid="12,0,6,0,0,0,4,0" />
   <wangtile tileid="501" wangid="12,0,4,0,0,0,4,0" />
   <wangtile tileid="502" wangid="12,0,2,0,0,0,3,0" />
   <wangtile tileid="503" wangid="12,0,3,0,0,0,2,0" />
   <wangtile tileid="504" wangid="12,0,2,0,0,0,2,0" />
   <wangtile tileid="505" wangid="12,0,1,0,0,0,2,0" />
   <wangtile tileid="506" wangid="12,0,2,0,0,0,1,0" />
   <wangtile tileid="507" wangid="12,0,1,0,0,0,1,0" />
   <wangtile tileid="508" wangid="12,0,3,0,0,0,6,0" />
   <wangtile tileid="509" wangid="12,0,1,0,0,0,3,0" />
   <wangtile tileid="510" wangid="12,0,6,0,0,0,3,0" />
   <wangtile tileid="511" wangid="12,0,3,0,0,0,1,0" />
  </wangset>
  <wangset name="balcony" type="corner" tile="-1">
   <wangcolor name="slab" color="#574e68" tile="170" probability="1" />
   <wangtile tileid="170" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="171" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="172" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="173" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="174" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="175" wangid="0,1,0,1,0,1,0,1" />
   <wangtile tileid="186" wangid="0,1,0,0,0,0,0,1" />
   <wangtile tileid="187" wangid="0,1,0,0,0,0,0,1" />
  </wangset>
 </wangsets>
</tileset>

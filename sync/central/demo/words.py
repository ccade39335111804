"""The words of the demo world: what a shop for parts, tools and devices has on its shelves, in three languages."""

from dataclasses import dataclass

from sync.domain.catalog.names import Names


def word(en: str, zh_hant: str, zh_hans: str) -> Names:
    return Names(en=en, zh_hant=zh_hant, zh_hans=zh_hans)


@dataclass(frozen=True)
class Kind:
    """One sort of article: the code prefix, what it is called, its unit, and the sizes it comes in (see `goods.size`)."""

    prefix: str
    names: Names
    unit: str
    size: str


@dataclass(frozen=True)
class Family:
    """A branch of the catalog: its sorts, and what sets articles of one sort apart."""

    code: str
    names: Names
    kinds: tuple[Kind, ...]
    qualities: tuple[Names, ...]


METALS = (
    word("Stainless steel", "不鏽鋼", "不锈钢"),
    word("Galvanised", "鍍鋅", "镀锌"),
    word("Brass", "黃銅", "黄铜"),
    word("Alloy steel", "合金鋼", "合金钢"),
    word("Nylon", "尼龍", "尼龙"),
    word("Titanium", "鈦合金", "钛合金"),
    word("Black oxide", "發黑", "发黑"),
)
GRADES = (
    word("Standard", "標準型", "标准型"),
    word("Heavy-duty", "重型", "重型"),
    word("High-precision", "高精度", "高精度"),
    word("Low-noise", "低噪音", "低噪音"),
    word("Waterproof", "防水型", "防水型"),
    word("Heat-resistant", "耐高溫", "耐高温"),
    word("Compact", "緊湊型", "紧凑型"),
)
SMART = (
    word("Wireless", "無線", "无线"),
    word("Rechargeable", "充電式", "充电式"),
    word("Industrial", "工業級", "工业级"),
    word("Energy-saving", "節能型", "节能型"),
    word("Explosion-proof", "防爆型", "防爆型"),
    word("Intelligent", "智慧型", "智能型"),
    word("Portable", "攜帶式", "便携式"),
)
CAR = (
    word("Front", "前輪", "前轮"),
    word("Rear", "後輪", "后轮"),
    word("Ceramic", "陶瓷", "陶瓷"),
    word("Original-grade", "原廠級", "原厂级"),
    word("Sports", "運動版", "运动版"),
    word("Reinforced", "加強型", "加强型"),
    word("Economy", "經濟型", "经济型"),
)

FAMILIES = (
    Family(
        "fasteners",
        word("Fasteners", "緊固件", "紧固件"),
        (
            Kind("HXB", word("hex bolt", "六角螺栓", "六角螺栓"), "pcs", "thread"),
            Kind("NUT", word("lock nut", "防鬆螺帽", "防松螺母"), "pcs", "thread"),
            Kind("WSH", word("flat washer", "平墊圈", "平垫圈"), "pcs", "thread"),
            Kind("SCR", word("self-tapping screw", "自攻螺絲", "自攻螺丝"), "box", "thread"),
            Kind("RVT", word("blind rivet", "拉釘", "抽芯铆钉"), "box", "thread"),
        ),
        METALS,
    ),
    Family(
        "bearings",
        word("Bearings and drives", "軸承與傳動", "轴承与传动"),
        (
            Kind("BRG", word("ball bearing", "滾珠軸承", "滚珠轴承"), "pcs", "bore"),
            Kind("RLB", word("roller bearing", "滾子軸承", "滚子轴承"), "pcs", "bore"),
            Kind("BLT", word("V-belt", "三角皮帶", "三角皮带"), "pcs", "length"),
            Kind("CHN", word("roller chain", "滾子鏈條", "滚子链条"), "m", "length"),
            Kind("CPL", word("shaft coupling", "聯軸器", "联轴器"), "pcs", "bore"),
        ),
        GRADES,
    ),
    Family(
        "brakes",
        word("Brakes and chassis", "煞車與底盤", "刹车与底盘"),
        (
            Kind("BRK", word("brake pad", "煞車來令片", "刹车片"), "set", "model"),
            Kind("DSC", word("brake disc", "煞車碟盤", "刹车盘"), "pcs", "bore"),
            Kind("SHK", word("shock absorber", "避震器", "减震器"), "pcs", "model"),
            Kind("FLT", word("oil filter", "機油濾芯", "机油滤芯"), "pcs", "model"),
            Kind("WPR", word("wiper blade", "雨刷片", "雨刮片"), "pcs", "length"),
        ),
        CAR,
    ),
    Family(
        "electrical",
        word("Electrical", "電氣材料", "电气材料"),
        (
            Kind("CBL", word("power cable", "電源線", "电源线"), "m", "length"),
            Kind("SWT", word("rocker switch", "翹板開關", "翘板开关"), "pcs", "volt"),
            Kind("RLY", word("relay", "繼電器", "继电器"), "pcs", "volt"),
            Kind("FUS", word("fuse", "保險絲", "保险丝"), "box", "volt"),
            Kind("LED", word("LED lamp", "發光二極體燈", "发光二极管灯"), "pcs", "watt"),
        ),
        GRADES,
    ),
    Family(
        "tools",
        word("Tools", "工具", "工具"),
        (
            Kind("DRL", word("drill", "電鑽", "电钻"), "pcs", "volt"),
            Kind("GRN", word("angle grinder", "角磨機", "角磨机"), "pcs", "watt"),
            Kind("WRN", word("torque wrench", "扭力扳手", "扭力扳手"), "pcs", "torque"),
            Kind("TST", word("multimeter", "萬用電表", "万用表"), "pcs", "model"),
            Kind("LSR", word("laser level", "雷射水平儀", "激光水平仪"), "pcs", "model"),
        ),
        SMART,
    ),
    Family(
        "hydraulics",
        word("Hydraulics and air", "油壓與氣動", "液压与气动"),
        (
            Kind("CYL", word("air cylinder", "氣壓缸", "气缸"), "pcs", "bore"),
            Kind("VLV", word("solenoid valve", "電磁閥", "电磁阀"), "pcs", "volt"),
            Kind("HSE", word("hydraulic hose", "油壓軟管", "液压软管"), "m", "length"),
            Kind("PMP", word("gear pump", "齒輪泵", "齿轮泵"), "pcs", "model"),
            Kind("FTG", word("quick coupling", "快速接頭", "快速接头"), "pcs", "thread"),
        ),
        METALS,
    ),
    Family(
        "sensors",
        word("Sensors and control", "感測與控制", "传感与控制"),
        (
            Kind("TMP", word("temperature sensor", "溫度感測器", "温度传感器"), "pcs", "volt"),
            Kind("PRX", word("proximity switch", "近接開關", "接近开关"), "pcs", "volt"),
            Kind("PLC", word("logic controller", "可程式控制器", "可编程控制器"), "pcs", "model"),
            Kind("DSP", word("display", "顯示器", "显示器"), "pcs", "length"),
            Kind("BAT", word("lithium battery", "鋰電池", "锂电池"), "pcs", "volt"),
        ),
        SMART,
    ),
)

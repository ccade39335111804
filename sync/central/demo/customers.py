"""People and companies who buy at the demo shops; none of them exists."""

from dataclasses import dataclass

from sync.domain.customers.rules import CustomerKind


@dataclass(frozen=True)
class DemoCustomer:
    name: str
    kind: CustomerKind
    contact: str
    phone: str
    address: str


COMPANY, PERSON = CustomerKind.COMPANY, CustomerKind.PERSON

CUSTOMERS = (
    DemoCustomer("宏遠汽車修理廠", COMPANY, "林志明", "02-2555-0101", "板橋區文化路一段 12 號"),
    DemoCustomer("大安機車行", COMPANY, "陳建國", "02-2555-0102", "大安區和平東路 88 號"),
    DemoCustomer("王美玲", PERSON, "", "0912-550-103", ""),
    DemoCustomer("順昌水電工程行", COMPANY, "黃文雄", "02-2555-0104", "三重區重新路 230 號"),
    DemoCustomer("李雅婷", PERSON, "", "0922-550-105", ""),
    DemoCustomer("永豐精密股份有限公司", COMPANY, "張淑芬", "03-555-0106", "新竹市光復路二段 5 號"),
    DemoCustomer("東方冷氣空調", COMPANY, "吳俊傑", "04-2255-0107", "台中市西屯區朝富路 66 號"),
    DemoCustomer("周小強", PERSON, "", "0933-550-108", ""),
    DemoCustomer("华南设备维修有限公司", COMPANY, "郑伟", "0755-2550-0109", "深圳市南山区科技路 9 号"),
    DemoCustomer("蔡依庭", PERSON, "", "0955-550-110", ""),
    DemoCustomer("長榮木工坊", COMPANY, "許志豪", "07-255-0111", "高雄市前鎮區中山路 150 號"),
    DemoCustomer("新光電機維修站", COMPANY, "曾雅芳", "06-255-0112", "台南市東區林森路 31 號"),
)

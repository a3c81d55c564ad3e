"""Names to put in the place of others: of persons (office holders of the gazetteer, invented ones of all cultures), places, bodies."""
import pathlib
import random
import re

from faker import Faker

FOLDER = pathlib.Path(__file__).parent
SCHEMA = FOLDER.parent / "schema"
LOCALES = (
    "ar_EG az_AZ cs_CZ da_DK de_DE en_GB en_IN en_KE en_NG en_US en_PK es_AR es_CL es_CO es_ES es_MX "
    "et_EE fi_FI fil_PH fr_FR fr_CA ga_IE ha_NG hr_HR hu_HU id_ID ig_NG it_IT ja_JP lt_LT lv_LV nl_NL no_NO pl_PL "
    "pt_BR pt_PT ro_RO sk_SK sl_SI sq_AL sv_SE sw tr_TR uz_UZ vi_VN yo_NG zh_CN zu_ZA tw_GH fr_DZ mt_MT is_IS"
).split()
FAMILIES = "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng".split()
CHINESE = "Wei Jun Yi Ming Hua Guoqiang Jianping Xiaoming Dawei Yong Qishan Zhiyuan Haitao Lei Jing Chao Zhenmin Guangyu Xuefeng Bin".split()
CLANS = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ri Choe Pak".split()
KOREAN = "Jae Sung Young Min Hyun Kyung Jin Tae Do Seung Yong Song Jong Chang Hak Il Su Won Ki Dong Chol Myong".split()
SECOND = "in hoon ho min yong won chul su hyun wook jun kwan gyu han suk jin nam un sik ok rim guk".split()
ARABIC = "Mohammed Ahmad Abdullah Khalid Faisal Hassan Ali Hussein Omar Yousef Ibrahim Tariq Salem Nasser Hamad Fahad Bandar Mansour".split()
HOUSES = "al-Sudani|al-Sabah|al-Busaidi|Al Nahyan|al-Maliki|al-Safadi|al-Jubeir|al-Alimi|bin Salman|bin Farhan|bin Zayed|al-Menfi".split("|")
FIELDS = (
    "Foreign Affairs|Defence|Defense|Interior|Finance|Trade|Energy|Justice|Health|Education|Agriculture|Water Resources|Labour|Culture|"
    "Transport|Oil|Economy|Planning|Home Affairs|External Relations"
).split("|")
CREEDS = "National|Democratic|Liberal|Social|Popular|United|Islamic|Republican|Progressive|Patriotic|Free|New|Revolutionary|Green".split("|")
PARTIES = "Party|Front|Movement|Union|Alliance|Congress|Coalition|Council|Army|Bloc|League|Assembly".split("|")
BODIES = "Institute|Centre|Foundation|Bank|Agency|Authority|Commission|Committee|Council|University|Company|Group|Forum|Fund|Federation".split("|")
FAKERS = {}


def seed(number):
    Faker.seed(number)
    FAKERS.clear()


def tokens(name):
    """Words as the tokenizer parts them: a hyphen inside is one of its own."""
    return [w for w in re.split(r"(?<=\w)(-)(?=\w)|\s+", name.replace("'s ", " 's ")) if w]


def column(table, at):
    rows = [line.split("\t") for line in (SCHEMA / "gazetteer" / table).read_text(encoding="utf8").splitlines() if line[:1] != "#"]
    return [row[at] for row in rows[1:]]


def latin(name):
    return all(ord(c) < 0x250 or c in "’" for c in name)


class Pool:
    """What `draw` takes from: the names of the rows beside those of the gazetteer and invented ones."""

    def __init__(self, rows):
        self.own = {}
        for row in rows:
            for start, end, kind in row["names"] or []:
                self.own.setdefault(kind, []).append(row["words"][start:end])
        kinds = column("places.tsv", 2)
        self.cities = [name for name, kind in zip(column("places.tsv", 1), kinds) if kind in ("city", "town", "capital")]
        self.states, self.bodies = column("states.tsv", 2), column("organizations.tsv", 2)
        # The office holders that the table had when the weights were made: a longer table would give other weights.
        self.holders = (FOLDER / "treebank" / "holders.txt").read_text(encoding="utf8").splitlines()

    def draw(self, kind, old, rng):
        """Other words for a name of this kind; a surname alone stays one word, an article stays."""
        if rng.random() < 0.3:
            new = rng.choice(self.own[kind])
        else:
            new = {"PERSON": self.person, "GPE": self.place, "ORG": self.body}[kind](rng)
        if kind == "PERSON" and len(old) == 1 and new[-1][:1].isupper() and rng.random() < 0.85:
            new = new[-1:]
        if old[0] in ("the", "The") and new[0].lower() != "the":
            new = [old[0], *new]
        return new

    def place(self, rng):
        return tokens(rng.choice(self.cities if rng.random() < 0.55 else self.states))

    def person(self, rng):
        chance = rng.random()
        if chance < 0.40:
            return tokens(rng.choice(self.holders))
        if chance < 0.44:
            return [rng.choice(FAMILIES), rng.choice(CHINESE)]
        if chance < 0.48:
            return [rng.choice(CLANS), rng.choice(KOREAN), "-", rng.choice(SECOND)]
        if chance < 0.53:
            return tokens(f"{rng.choice(ARABIC)} {rng.choice(HOUSES)}")
        return self.invented(rng)

    def invented(self, rng):
        while True:
            locale = rng.choice(LOCALES)
            if locale not in FAKERS:
                FAKERS[locale] = Faker(locale)
            fake = FAKERS[locale]
            roman = locale in ("ja_JP", "zh_CN")
            first = fake.first_romanized_name() if roman else fake.first_name()
            last = fake.last_romanized_name() if roman else fake.last_name()
            if not latin(first + last):
                continue
            chance = rng.random()
            if chance < 0.14:
                return tokens(f"{first} {rng.choice('ABCDEFGHJKLMNPRSTW')}. {last}")
            return tokens(f"{last} {first}" if locale == "zh_CN" else f"{first} {last}")

    def body(self, rng):
        chance = rng.random()
        if chance < 0.35:
            return tokens(rng.choice(self.bodies))
        if chance < 0.50:
            return tokens(f"Ministry of {rng.choice(FIELDS)}")
        if chance < 0.58:
            return tokens(f"{rng.choice(FIELDS)} Ministry")
        if chance < 0.70:
            return [rng.choice(CREEDS), rng.choice(CREEDS), rng.choice(PARTIES)]
        if chance < 0.80:
            return tokens(f"{rng.choice(self.cities)} {rng.choice(BODIES)}")
        if chance < 0.87:
            return tokens(f"{rng.choice(self.states)} {rng.choice(BODIES)} of {rng.choice(FIELDS)}")
        if chance < 0.93:
            return ["".join(rng.choice("ABCDEFGHIKLMNOPRSTU") for _ in range(rng.choice([3, 3, 4, 4, 5])))]
        return [self.invented(rng)[-1], rng.choice(BODIES)]

"""Invented names of people for generate.py: given and family names of many cultures, and the spellings that different papers use."""
import unicodedata

CULTURES = {  # states by ISO code; given names; family names; a family name is also made of a beginning and an end
    "english": ("USA GBR CAN AUS IRL JAM", "James Mary Robert Susan Thomas Helen Edward Karen Philip Laura Martin Alice Simon Ruth Andrew Diane Peter Joan Stephen Claire",
                "Whitfield Harmon Ashcroft Pemberton Lockhart Sterling Fairbanks Holloway Merrick Dunmore Calloway Thornton Prescott Radcliffe Winslow Barlow",
                "Ash Brad Clif Elling Hart Har Kings Lang Mars Nor Old Rad Stan Thorn West Win", "ton ford ley worth field ham wood by"),
    "spanish": ("ESP MEX ARG COL PER CHL VEN ECU BOL PRY URY GTM HND PAN CUB NIC", "Carlos María Javier Lucía Andrés Elena Fernando Sofía Rodrigo Pilar Ignacio Teresa Álvaro Marta Hernán Inés Joaquín Raúl Gonzalo Mercedes",
                "García Ortega Villanueva Cárdenas Montoya Quiroga Salinas Echeverría Aguirre Bustamante Figueroa Pacheco Zamora Rentería Arriaga Benítez",
                "Alv Benav Cald Domíngu Estév Gal Hern Lóp Mart Núñ Ram Vel Santan Ibarr Mir", "ar ez era ano illa ente edo anda"),
    "portuguese": ("PRT BRA AGO MOZ", "João Ana Luís Beatriz Tiago Catarina Paulo Helena Rui Márcia Gustavo Renata Henrique Sílvia Otávio Leonor",
                   "Almeida Barbosa Cardoso Teixeira Figueiredo Nogueira Carvalho Azevedo Moreira Pinheiro Queiroz Tavares Vasconcelos Guimarães",
                   "Alm Barr Carv Ferr Morr Nog Oliv Pinh Sant Silv Teix", "eira alho oso eda ino ano inho ares"),
    "french": ("FRA BEL HTI GAB TGO BEN", "Jean-Luc Claire Antoine Hélène Mathieu Camille Bernard Sylvie Étienne Nathalie Olivier Juliette Pascal Agnès Thierry Colette",
               "Beaumont Lefèvre Marchand Delacroix Fontaine Girard Rousselet Chevalier Moreau Renault Duvernay Bellegarde Lambertin Perrault",
               "Beau Bell Cham Clair Des Fon Mar Mont Val Ville", "fort mont bert champs neuve rive val court"),
    "arabic": ("EGY IRQ SYR JOR SAU YEM LBY TUN DZA MAR SDN KWT QAT LBN OMN BHR MRT", "Mohammed Ahmed Hussein Khalid Yusuf Fuad Samir Tariq Nabil Omar Fatima Layla Salem Mustafa Rashid Amina Jamal Walid Hamid Karim",
               "al-Rashidi al-Hakim al-Mansouri al-Tamimi al-Shami Haddad Khoury al-Saadi al-Dulaimi Bouazizi Zahrani al-Otaibi al-Jabari Nasser al-Masri Belkacem al-Hashimi",
               "al-Baz al-Dur al-Far al-Ghan al-Has al-Jub al-Kha al-Mut al-Naj al-Qar al-Sab al-Zub", "ani awi ari our aidi ouri eeri"),
    "persian": ("IRN AFG TJK", "Hossein Reza Mahmoud Ali Javad Abbas Mehdi Zahra Farid Nasrin Kamran Behrouz Mohsen Laleh Saeed Parviz",
                "Ahmadzadeh Rahimi Karimi Soltani Farahani Tabrizi Moradi Shirazi Ebadi Golestani Jalali Khosravi Nouri Zamani",
                "Amir Baha Dara Far Gol Hash Kam Mir Nam Pour Raz Shah Tav", "zadeh nejad pour ian avi far abadi"),
    "turkic": ("TUR AZE KAZ UZB TKM KGZ", "Mehmet Ayşe Emre Aydın Elif Orhan Serkan Nursultan Rustam Timur Gülnara Aslan Ilham Bekir Cemil Yıldız",
               "Yıldırım Kaya Demirtaş Özkan Aslanov Karimov Nazarov Çelik Şahin Mammadov Rakhimov Akhmetov Tuleev Doğan",
               "Ak Bay Dem Er Kar Nur Öz Sar Tur Yıl Al", "demir oğlu kaya taş beyov imov ay soy"),
    "slavic": ("RUS UKR BLR BGR SRB MKD", "Sergei Vladimir Dmitry Andrei Olga Natalia Alexei Mikhail Yelena Nikolai Svetlana Viktor Pavel Irina Anatoly Yevgeny",
               "Volkov Zelinsky Morozov Sokolovsky Petrenko Kovalenko Danilov Orlovsky Bondarenko Stoyanov Dimitrov Jovanov Kravchenko Antonov",
               "Bel Chern Dobr Gor Kos Lev Mal Nov Pol Rost Sid Tar Vor", "ovsky enko anov ovich yev insky"),
    "polish": ("POL CZE SVK HRV SVN", "Andrzej Małgorzata Tomasz Katarzyna Jarosław Wojciech Ivana Marek Zdeněk Petr Jiří Ľudmila Radosław Agnieszka Matej Zoran",
               "Kowalczyk Nowicki Wiśniewski Zieliński Dvořák Novotný Horvat Kopecký Szymański Krajčír Sikorczyk Bartoš",
               "Bor Cho Dąb Gra Jab Kra Lip Mal Ost Paw Sob Wal Zab", "owski iński czyk ácek ák icki ovič"),
    "german": ("DEU AUT CHE LUX", "Johannes Katrin Matthias Ursula Jürgen Sabine Wolfgang Annette Dieter Monika Rainer Heike Florian Birgit Stefan Ingrid",
               "Brandt Hoffmann Lindemann Vogelsang Krämer Schäfer Rosenthal Steinbach Eberhardt Weingarten Falkenberg Mühlbauer",
               "Alten Berg Eich Fal Hohen Licht Neu Rosen Stein Wald Wein", "berg feld burg mann hausen ner stein"),
    "nordic": ("SWE NOR DNK FIN ISL EST LVA LTU", "Kari Lars Ingrid Mikael Sanna Anders Henrik Astrid Jukka Pekka Solveig Gunnar Aino Björn Leif Marit",
               "Lindqvist Halvorsen Niemelä Bergström Korhonen Haugland Sørensen Kallas Rasmussen Virtanen Åkerlund Østergaard",
               "Ander Berg Dal Eng Hag Lind Nor San Sten Vik Ås", "ström gaard sen sson lund qvist vik mäki"),
    "italian": ("ITA SMR MLT", "Giovanni Francesca Marco Giulia Stefano Paola Alessandro Chiara Lorenzo Elisabetta Roberto Silvia",
                "Bianchini Moretti Castellani Ferraro Montanari Rinaldi Santoro Vitale Pellegrino Colonna Ruggieri Lombardi",
                "Bar Cas Fer Gal Lom Mon Pel Ros Sal Val", "etti ini ello ardi oni ucci ano"),
    "greek": ("GRC CYP", "Nikolaos Eleni Konstantinos Maria Georgios Sofia Dimitrios Katerina Panagiotis Ioannis",
              "Papadakis Stavridis Economou Karamitros Vasilakis Anagnostou Mavros Pantelidis Laskaris Kontos", "Papa Kara Mavro Stav Theo Vasil", "dopoulos nakis giannis ridis kostas"),
    "chinese": ("CHN TWN SGP", "Jianguo Weimin Lihua Xiaoming Guoqiang Meiling Zhiyuan Haifeng Yuhan Wenjie Shaoping Ruixin Guangming Jingyi", "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Zhu Gao Lin He Guo Luo Tang Song", "", ""),
    "korean": ("KOR PRK", "Jae-woo Min-seo Sung-ho Hye-jin Dong-hyun Ji-young Tae-yang Kyung-soo Yeon-ju Seung-min", "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon", "", ""),
    "japanese": ("JPN", "Hiroshi Yoko Kenji Akiko Takashi Naomi Shinzaburo Keiko Daisuke Fumio Taro Haruka", "Tanabe Kishimoto Moriyama Okuda Hayakawa Sugawara Fujimoto Nakajima Ishikawa Uchida Matsunaga Arakawa", "Aka Fuji Hara Kawa Mori Naka Oka Shima Yama", "moto shita gawa da saki hara mura"),
    "vietnamese": ("VNM", "Van Hung|Thi Lan|Minh Tuan|Xuan Phuc|Ngoc Anh|Quang Vinh|Thanh Ha|Duc Manh", "Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Ngo", "", ""),
    "indian": ("IND LKA NPL BGD", "Rajesh Sunita Arun Priya Vikram Anjali Suresh Lakshmi Deepak Meera Harish Kavita Mahendra Nirmala", "Chaudhary Banerjee Krishnan Deshmukh Mehrotra Subramanian Rajapakse Thapa Mukherjee Iyengar Wickramanayake Bhandari", "Bala Chandra Guna Jaya Mahe Raja Sri Vikra", "krishnan singhe subramaniam nathan wardena prasad mohan"),
    "pakistani": ("PAK MDV BRN", "Imran Shahid Nawaz Bilal Ayesha Asif Khurshid Zubair Naveed Rukhsana Ishaq Tahir", "Qureshi Chaudhry Bhutta Siddiqui Malik Durrani Abbasi Khattak Gilani Soomro Mirza Hashmi", "", ""),
    "african": ("KEN UGA TZA ZMB GHA NGA ZWE BWA MWI NAM LBR ZAF", "Joseph Grace Samuel Esther Emmanuel Comfort Kwame Amara Chinedu Thandiwe Moses Wanjiru Blessing Tendai Kofi Ngozi", "Okonkwo Mensah Kamau Banda Mwangi Adeyemi Phiri Otieno Chanda Abubakar Moyo Dlamini Owusu Wekesa", "Ade Bana Chi Kama Mba Ndi Oko Olu Tum Zul", "yemi nyama koro wale dinma ngala mbi tola sanya"),
    "sahel": ("SEN MLI NER CIV TCD CMR GIN DJI", "Mamadou Aminata Ousmane Fatoumata Ibrahima Mariam Abdoulaye Aïssata Boubacar Hawa Moussa Oumar", "Diallo Traoré Coulibaly Sissoko Ndiaye Keïta Konaté Ouattara Cissé Diabaté Sarr Bâ Kouyaté Touré Fofana Camara", "", ""),
    "ethiopian": ("ETH ERI SOM", "Abebe Tigist Haile Selam Dawit Almaz Tesfaye Hirut Yonas Bekele Mulatu Senait", "Tadesse Gebremariam Wolde Alemayehu Mengesha Kebede Desta Habte Asfaw Getachew Demissie Negash", "", ""),
    "indonesian": ("IDN MYS PHL", "Budi Siti Agus Dewi Bambang Ratna Hendra Retno Joko Airlangga Rizal Anwar", "Santoso Wijayanto Hartono Kusumawardhani Pranoto Sulaiman Gunawan Setiawan Nasution Simatupang Baharuddin Macaraeg", "Har Kus Nata Pra Sura Wira Budi", "wanto kusumo negara tomo jaya ningrat"),
    "georgian": ("GEO ARM", "Giorgi Nino Davit Tamar Irakli Armen Anahit Levan Ketevan Tigran", "Kapanadze Beridze Lomidze Sargsyan Hakobyan Gelashvili Petrosyan Maisuradze Grigoryan Tsereteli", "Ab Bar Gog Kob Mar Sim", "ashidze elidze iashvili anyan osyan"),
    "hungarian": ("HUN", "László Katalin Zoltán Ágnes Ferenc Ildikó Gábor Judit Attila Péter", "Szabó Kovács Horváth Nagy Fekete Balogh Lukács Halász Somogyi Bárdos", "", ""),
    "romanian": ("ROU MDA", "Ion Elena Mihai Cristina Radu Ioana Bogdan Adriana Florin Dacian", "Popescu Ionescu Munteanu Dragomir Stănescu Rusu Vasilescu Constantin Cojocaru Bălan", "Arghi Bal Dum Mold Mun Stoic", "escu eanu aru itescu ovan"),
}
CULTURE_OF = {state: culture for culture, row in CULTURES.items() for state in row[0].split()}
FAMILY_FIRST = {"chinese", "korean", "vietnamese"}

# Spellings in use for one name; a paper keeps to one.
SPELLINGS = """Mohammed Muhammad Mohamed Mohammad|Ahmed Ahmad|Hussein Hussain Husayn|Hossein Hussein Hosein|Khalid Khaled|Yusuf Youssef Yousef|Fuad Fouad|Tariq Tarek|
Nabil Nabeel|Omar Umar|Mustafa Mostafa|Rashid Rasheed|Jamal Gamal|Walid Waleed|Karim Kareem|Layla Leila|Fatima Fatma|Salem Salim|
Sergei Sergey|Dmitry Dmitri Dmitriy|Andrei Andrey|Alexei Aleksei Alexey|Nikolai Nikolay|Yevgeny Evgeny Yevgeniy|Yelena Elena|Natalia Natalya|Mikhail Mihail|
Anatoly Anatoliy|Viktor Victor|Mahmoud Mahmud|Saeed Said|Javad Jawad|Irakli Irakly|Giorgi Georgi|Nursultan Nursoultan""".replace("\n", "").split("|")
SPELLED = {name: group for group in map(str.split, SPELLINGS) for name in group[:1]}
ENDS = (("sky", ("sky", "skyy", "skiy")), ("ovich", ("ovich", "ovic")), ("yev", ("yev", "iev")), ("our", ("our", "ur")), ("awi", ("awi", "aoui")))
NO_MARKS = str.maketrans("łŁøØđĐßæÆəıİľĽ", "lLoOdDsaAaiIlL")


class Names:
    """Makes names, and writes them as a paper does."""
    def __init__(self, chance):
        self.chance = chance

    def make(self, culture):
        chance = self.chance
        _, given, families, starts, ends = CULTURES[culture]
        given = given.split("|") if "|" in given else given.split()
        made = starts and chance.share(0.6)
        family = chance.pick(starts.split()) + chance.pick(ends.split()) if made else chance.pick(families.split())
        name = {"culture": culture, "given": chance.pick(given), "family": family, "middle": None, "second": None}
        if culture == "english" and chance.share(0.3):
            name["middle"] = chance.pick("ABCDEFGHJKLMPRSTW") + "."
        if culture == "arabic" and chance.share(0.25):
            name["middle"] = chance.pick(["Abdullah", "Hassan", "Ibrahim", "bin Saud", "bin Ali", "Saleh"])
        if culture in ("spanish", "portuguese") and chance.share(0.4):
            name["second"] = chance.pick(families.split())
        return name

    def write(self, name, part, outlet):
        """The part asked for (full, family, initial) in the spelling of this paper."""
        given, family, culture = name["given"], name["family"], name["culture"]
        if given in SPELLED:
            given = SPELLED[given][outlet % len(SPELLED[given])]
        for end, forms in ENDS:
            if family.endswith(end) and culture in ("slavic", "persian", "arabic"):
                family = family[:-len(end)] + forms[outlet % len(forms)]
                break
        if family.startswith("al-"):
            family = ("al-", "al-", "Al-", "el-")[outlet % 4] + family[3:]
        if part == "family":
            text = family
        elif part == "initial" and culture not in FAMILY_FIRST:
            text = f"{given[0]}. {family}"
        else:
            middle = f" {name['middle']}" if name["middle"] and outlet % 3 else ""
            second = f" {name['second']}" if name["second"] and outlet % 2 else ""
            text = f"{family} {given}" if culture in FAMILY_FIRST else f"{given}{middle} {family}{second}"
        return plain(text) if outlet % 5 < 2 else text


def plain(text):
    """Without the marks of other alphabets, as many papers write."""
    text = unicodedata.normalize("NFD", text.translate(NO_MARKS))
    return unicodedata.normalize("NFC", "".join(c for c in text if not unicodedata.combining(c)))

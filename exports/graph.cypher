CREATE CONSTRAINT chancery_id IF NOT EXISTS FOR (n:Chancery) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'body/al-qaeda', name: 'al-Qaeda', wikidata: 'Q34490', documents: 1},
  {id: 'body/taliban', name: 'Taliban', wikidata: 'Q42418', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:ArmedGroup, n += row;
UNWIND [
  {id: 'body/coalition-against-isis', name: 'US-led coalition against ISIS', documents: 3}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:Coalition, n += row;
UNWIND [
  {id: 'body/european-commission', name: 'European Commission', wikidata: 'Q8880', documents: 2},
  {id: 'body/european-council', name: 'European Council', wikidata: 'Q8886', documents: 1},
  {id: 'body/government-of-afghanistan', name: 'Government of Afghanistan', documents: 1},
  {id: 'body/government-of-argentina', name: 'Government of Argentina', documents: 1},
  {id: 'body/government-of-armenia', name: 'Government of Armenia', documents: 1},
  {id: 'body/government-of-azerbaijan', name: 'Government of Azerbaijan', documents: 1},
  {id: 'body/government-of-bahrain', name: 'Government of Bahrain', documents: 1},
  {id: 'body/government-of-belarus', name: 'Government of Belarus', documents: 1},
  {id: 'body/government-of-brazil', name: 'Government of Brazil', documents: 1},
  {id: 'body/government-of-china', name: 'Government of China', documents: 5},
  {id: 'body/government-of-egypt', name: 'Government of Egypt', documents: 1},
  {id: 'body/government-of-finland', name: 'Government of Finland', documents: 2},
  {id: 'body/government-of-france', name: 'Government of France', documents: 4},
  {id: 'body/government-of-germany', name: 'Government of Germany', documents: 5},
  {id: 'body/government-of-indonesia', name: 'Government of Indonesia', documents: 1},
  {id: 'body/government-of-iran', name: 'Government of Iran', documents: 2},
  {id: 'body/government-of-iraq', name: 'Government of Iraq', documents: 2},
  {id: 'body/government-of-israel', name: 'Government of Israel', documents: 3},
  {id: 'body/government-of-italy', name: 'Government of Italy', documents: 1},
  {id: 'body/government-of-palestine', name: 'Government of Palestine', documents: 1},
  {id: 'body/government-of-paraguay', name: 'Government of Paraguay', documents: 1},
  {id: 'body/government-of-russia', name: 'Government of Russia', documents: 13},
  {id: 'body/government-of-saudi-arabia', name: 'Government of Saudi Arabia', documents: 4},
  {id: 'body/government-of-spain', name: 'Government of Spain', documents: 1},
  {id: 'body/government-of-turkey', name: 'Government of Turkey', documents: 7},
  {id: 'body/government-of-ukraine', name: 'Government of Ukraine', documents: 8},
  {id: 'body/government-of-united-arab-emirates', name: 'Government of the United Arab Emirates', documents: 1},
  {id: 'body/government-of-united-kingdom', name: 'Government of the United Kingdom', documents: 1},
  {id: 'body/government-of-united-states', name: 'Government of the United States', documents: 13},
  {id: 'body/government-of-uruguay', name: 'Government of Uruguay', documents: 1},
  {id: 'body/mossad', name: 'Mossad', documents: 1},
  {id: 'body/palestinian-authority', name: 'Palestinian Authority', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:GovernmentBody, n += row;
UNWIND [
  {id: 'body/arab-states--0157207a', name: 'Arab states', documents: 1},
  {id: 'body/european-union-eu-leaders', name: 'EU leaders (European Union)', documents: 1},
  {id: 'body/foreign-ministers--7e4fbc37', name: 'foreign ministers', documents: 1},
  {id: 'body/leaders--683bb915', name: 'leaders', documents: 1},
  {id: 'body/united-nations-un-officials', name: 'UN officials (United Nations)', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:Group, n += row;
UNWIND [
  {id: 'body/european-union', name: 'European Union', wikidata: 'Q458', documents: 2},
  {id: 'body/g20', name: 'G20', wikidata: 'Q19771', documents: 4},
  {id: 'body/mercosur', name: 'Mercosur', wikidata: 'Q4264', documents: 1},
  {id: 'body/nato', name: 'NATO', wikidata: 'Q7184', documents: 4},
  {id: 'body/united-nations', name: 'United Nations', wikidata: 'Q1065', documents: 6}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:InternationalOrganization, n += row;
UNWIND [
  {id: 'event/2015-02-02-meeting-hollande-merkel', name: 'Angela Merkel, Francois Hollande and Petro Poroshenko meet', earliest: date('2015-02-02'), latest: date('2015-02-08'), documents: 1},
  {id: 'event/2018-07-16-meeting-niinisto-putin', name: 'Sauli Niinistö receives Donald Trump', earliest: date('2018-07-16'), latest: date('2018-07-16'), documents: 3},
  {id: 'event/2020-10-10-meeting-bayramov-lavrov', name: 'Sergei Lavrov, Zohrab Mnatsakanyan and Jeyhun Bayramov meet', earliest: date('2020-10-10'), latest: date('2020-10-10'), documents: 1},
  {id: 'event/2020-11-22-meeting-bin-salman-cohen', name: 'Mohammed bin Salman, Mike Pompeo, Benjamin Netanyahu and Yossi Cohen meet', earliest: date('2020-11-22'), latest: date('2020-11-22'), documents: 1},
  {id: 'event/2021-12-13-meeting-european-union-eu-leaders-macron', name: 'Emmanuel Macron, Olaf Scholz and EU leaders (European Union) meet (planned)', earliest: date('2021-12-13'), latest: date('2021-12-19'), status: 'Planned', documents: 1},
  {id: 'event/2022-03-10-meeting-cavusoglu-kuleba', name: 'Sergei Lavrov, Dmytro Kuleba and Mevlut Cavusoglu meet', earliest: date('2022-03-10'), latest: date('2022-03-10'), documents: 1},
  {id: 'event/2022-04-26-meeting-guterres-lavrov', name: 'António Guterres, Vladimir Putin and Sergei Lavrov meet', earliest: date('2022-04-26'), latest: date('2022-04-26'), documents: 1},
  {id: 'event/2022-07-13-meeting-russia-turkey', name: 'Russia, Ukraine, Turkey and UN officials (United Nations) meet', earliest: date('2022-07-13'), latest: date('2022-07-13'), documents: 1},
  {id: 'event/2022-08-18-meeting-erdogan-guterres', name: 'Volodymyr Zelenskyy receives Recep Tayyip Erdogan and António Guterres', earliest: date('2022-08-18'), latest: date('2022-08-18'), documents: 1},
  {id: 'event/2023-10-meeting-blinken-sullivan', name: 'Wang Yi, Antony Blinken and Jake Sullivan meet', earliest: date('2023-10-01'), latest: date('2023-10-31'), documents: 1},
  {id: 'event/2023-11-15-meeting-biden-jinping', name: 'Joseph R. Biden meets Xi Jinping', earliest: date('2023-11-15'), latest: date('2023-11-15'), documents: 1},
  {id: 'event/2024-09-30-meeting-blinken-foreign-ministers-7e4fbc37', name: 'Antony Blinken receives foreign ministers (planned)', earliest: date('2024-09-30'), latest: date('2024-09-30'), status: 'Planned', documents: 1},
  {id: 'event/meeting-al-sisi-blinken', name: 'Antony Blinken, Abdel Fattah al-Sisi and Sameh Shoukry meet (planned)', status: 'Planned', documents: 1},
  {id: 'event/meeting-blinken-cohen', name: 'Antony Blinken, Benjamin Netanyahu and Eli Cohen meet (planned)', status: 'Planned', documents: 1},
  {id: 'event/meeting-da-silva-leaders-683bb915', name: 'Ursula von der Leyen, leaders, Luis Lacalle Pou, Luiz Inácio Lula da Silva, Javier Milei and Santiago Peña meet', documents: 1},
  {id: 'event/meeting-fabius-klimkin', name: 'Sergei Lavrov, Pavlo Klimkin, Frank-Walter Steinmeier and Laurent Fabius meet', documents: 1},
  {id: 'event/meeting-guterres-kuleba', name: 'António Guterres, Volodymyr Zelenskyy and Dmytro Kuleba meet (planned)', status: 'Planned', documents: 1},
  {id: 'event/meeting-hollande-merkel', name: 'Vladimir Putin, Petro Poroshenko, Angela Merkel and Francois Hollande meet', documents: 1},
  {id: 'event/meeting-hollande-merkel--2', name: 'Vladimir Putin, Angela Merkel and Francois Hollande meet', documents: 1},
  {id: 'event/meeting-michel-scholz', name: 'Olaf Scholz, Ursula von der Leyen, Charles Michel and Jens Stoltenberg meet', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:Meeting, n += row;
UNWIND [
  {id: 'office/ambassador-of-russia', name: 'Ambassador of Russia', documents: 2},
  {id: 'office/ambassador-of-united-states', name: 'Ambassador of the United States', documents: 1},
  {id: 'office/chancellor-of-germany', name: 'Chancellor of Germany', documents: 5},
  {id: 'office/commander-of-coalition-against-isis', name: 'Commander of the US-led coalition against ISIS', documents: 2},
  {id: 'office/crown-prince-of-saudi-arabia', name: 'Crown Prince of Saudi Arabia', documents: 2},
  {id: 'office/defence-minister-of-russia', name: 'Defence Minister of Russia', documents: 2},
  {id: 'office/defence-minister-of-turkey', name: 'Defence Minister of Turkey', documents: 2},
  {id: 'office/deputy-leader-of-taliban', name: 'Deputy Leader of the Taliban', documents: 1},
  {id: 'office/education-minister-of-israel', name: 'Education Minister of Israel', documents: 1},
  {id: 'office/foreign-minister--4d009d62', name: 'Foreign Minister', documents: 1},
  {id: 'office/foreign-minister--4d009d62--2', name: 'Foreign Minister', documents: 1},
  {id: 'office/foreign-minister--a2eea88e', name: 'Foreign Minister', documents: 1},
  {id: 'office/foreign-minister--a2eea88e--2', name: 'Foreign Minister', documents: 1},
  {id: 'office/foreign-minister--a2eea88e--3', name: 'Foreign Minister', documents: 1},
  {id: 'office/foreign-minister-of-bahrain', name: 'Foreign Minister of Bahrain', documents: 1},
  {id: 'office/foreign-minister-of-china', name: 'Foreign Minister of China', documents: 4},
  {id: 'office/foreign-minister-of-egypt', name: 'Foreign Minister of Egypt', documents: 1},
  {id: 'office/foreign-minister-of-france', name: 'Foreign Minister of France', documents: 1},
  {id: 'office/foreign-minister-of-germany', name: 'Foreign Minister of Germany', documents: 1},
  {id: 'office/foreign-minister-of-iran', name: 'Foreign Minister of Iran', documents: 1},
  {id: 'office/foreign-minister-of-iraq', name: 'Foreign Minister of Iraq', documents: 2},
  {id: 'office/foreign-minister-of-israel', name: 'Foreign Minister of Israel', documents: 1},
  {id: 'office/foreign-minister-of-russia', name: 'Foreign Minister of Russia', documents: 8},
  {id: 'office/foreign-minister-of-saudi-arabia', name: 'Foreign Minister of Saudi Arabia', documents: 2},
  {id: 'office/foreign-minister-of-turkey', name: 'Foreign Minister of Turkey', documents: 1},
  {id: 'office/foreign-minister-of-ukraine', name: 'Foreign Minister of Ukraine', documents: 2},
  {id: 'office/foreign-minister-of-united-arab-emirates', name: 'Foreign Minister of the United Arab Emirates', documents: 1},
  {id: 'office/infrastructure-minister-of-ukraine', name: 'Infrastructure Minister of Ukraine', documents: 4},
  {id: 'office/leader--a2eea88e', name: 'Leader', documents: 1},
  {id: 'office/leader--a2eea88e--2', name: 'Leader', documents: 1},
  {id: 'office/mossad-director-of-mossad', name: 'Mossad Director', documents: 1},
  {id: 'office/national-security-adviser--1d2b2335', name: 'National Security Adviser', documents: 1},
  {id: 'office/national-security-adviser--53bff637', name: 'National Security Adviser', documents: 1},
  {id: 'office/national-security-adviser-of-saudi-arabia', name: 'National Security Adviser of Saudi Arabia', documents: 1},
  {id: 'office/nato-secretary-general-of-nato', name: 'NATO Secretary General', documents: 2},
  {id: 'office/president-of-afghanistan', name: 'President of Afghanistan', documents: 1},
  {id: 'office/president-of-argentina', name: 'President of Argentina', documents: 1},
  {id: 'office/president-of-azerbaijan', name: 'President of Azerbaijan', documents: 1},
  {id: 'office/president-of-belarus', name: 'President of Belarus', documents: 1},
  {id: 'office/president-of-brazil', name: 'President of Brazil', documents: 1},
  {id: 'office/president-of-china', name: 'President of China', documents: 3},
  {id: 'office/president-of-egypt', name: 'President of Egypt', documents: 1},
  {id: 'office/president-of-finland', name: 'President of Finland', documents: 2},
  {id: 'office/president-of-france', name: 'President of France', documents: 4},
  {id: 'office/president-of-indonesia', name: 'President of Indonesia', documents: 1},
  {id: 'office/president-of-palestine', name: 'President of Palestine', documents: 1},
  {id: 'office/president-of-palestinian-authority', name: 'President of the Palestinian Authority', documents: 1},
  {id: 'office/president-of-paraguay', name: 'President of Paraguay', documents: 1},
  {id: 'office/president-of-russia', name: 'President of Russia', documents: 12},
  {id: 'office/president-of-the-european-commission-of-european-commission', name: 'President of the European Commission', documents: 2},
  {id: 'office/president-of-the-european-council-of-european-council', name: 'President of the European Council', documents: 1},
  {id: 'office/president-of-turkey', name: 'President of Turkey', documents: 7},
  {id: 'office/president-of-ukraine', name: 'President of Ukraine', documents: 7},
  {id: 'office/president-of-united-states', name: 'President of the United States', documents: 11},
  {id: 'office/president-of-uruguay', name: 'President of Uruguay', documents: 1},
  {id: 'office/prime-minister--683bb915', name: 'Prime Minister', documents: 1},
  {id: 'office/prime-minister-of-armenia', name: 'Prime Minister of Armenia', documents: 1},
  {id: 'office/prime-minister-of-iraq', name: 'Prime Minister of Iraq', documents: 3},
  {id: 'office/prime-minister-of-israel', name: 'Prime Minister of Israel', documents: 3},
  {id: 'office/prime-minister-of-italy', name: 'Prime Minister of Italy', documents: 1},
  {id: 'office/prime-minister-of-spain', name: 'Prime Minister of Spain', documents: 1},
  {id: 'office/prime-minister-of-united-kingdom', name: 'Prime Minister of the United Kingdom', documents: 1},
  {id: 'office/secretary-general--4b95a39a--2', name: 'Secretary-General', documents: 1},
  {id: 'office/secretary-general--5f91efd9', name: 'Secretary-General', documents: 1},
  {id: 'office/secretary-of-defense-of-united-states', name: 'Secretary of Defense of the United States', documents: 1},
  {id: 'office/secretary-of-iran', name: 'Secretary of Iran', documents: 1},
  {id: 'office/secretary-of-state-of-united-states', name: 'Secretary of State of the United States', documents: 11},
  {id: 'office/special-envoy-of-united-states', name: 'Special Envoy of the United States', documents: 1},
  {id: 'office/spokesperson-of-russia', name: 'Spokesperson of Russia', documents: 2},
  {id: 'office/trade-minister-of-turkey', name: 'Trade Minister of Turkey', documents: 1},
  {id: 'office/treasury-secretary-of-united-states', name: 'Treasury Secretary of the United States', documents: 1},
  {id: 'office/un-secretary-general-of-united-nations', name: 'UN Secretary-General', documents: 5}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:Office, n += row;
UNWIND [
  {id: 'person/abdel-fattah-al-sisi', name: 'Abdel Fattah al-Sisi', documents: 1},
  {id: 'person/abdul-ghani-baradar', name: 'Abdul Ghani Baradar', documents: 1},
  {id: 'person/abdullah-bin-zayed-al-nahyan', name: 'Abdullah bin Zayed Al Nahyan', documents: 1},
  {id: 'person/abdullatif-bin-rashid-al-zayani', name: 'Abdullatif bin Rashid Al Zayani', documents: 1},
  {id: 'person/alexander-lukashenko', name: 'Alexander Lukashenko', documents: 1},
  {id: 'person/alexander-zakharchenko', name: 'Alexander Zakharchenko', documents: 1},
  {id: 'person/ali-shamkhani', name: 'Ali Shamkhani', documents: 2},
  {id: 'person/anatoly-antonov', name: 'Anatoly Antonov', documents: 1},
  {id: 'person/angela-merkel', name: 'Angela Merkel', documents: 4},
  {id: 'person/annalena-baerbock', name: 'Annalena Baerbock', documents: 1},
  {id: 'person/antonio-guterres', name: 'António Guterres', documents: 6},
  {id: 'person/antony-blinken', name: 'Antony Blinken', documents: 6},
  {id: 'person/ashraf-ghani', name: 'Ashraf Ghani', documents: 1},
  {id: 'person/benjamin-netanyahu', name: 'Benjamin Netanyahu', documents: 3},
  {id: 'person/boris-johnson', name: 'Boris Johnson', documents: 1},
  {id: 'person/charles-michel', name: 'Charles Michel', documents: 1},
  {id: 'person/dmitry-peskov', name: 'Dmitry Peskov', documents: 2},
  {id: 'person/dmytro-kuleba', name: 'Dmytro Kuleba', documents: 2},
  {id: 'person/donald-trump', name: 'Donald Trump', documents: 6},
  {id: 'person/donald-tusk', name: 'Donald Tusk', documents: 1},
  {id: 'person/eli-cohen', name: 'Eli Cohen', documents: 1},
  {id: 'person/emmanuel-macron', name: 'Emmanuel Macron', documents: 3},
  {id: 'person/faisal-bin-farhan', name: 'Faisal bin Farhan', documents: 2},
  {id: 'person/francois-hollande', name: 'Francois Hollande', documents: 1},
  {id: 'person/frank-walter-steinmeier', name: 'Frank-Walter Steinmeier', documents: 1},
  {id: 'person/fuad-hussein', name: 'Fuad Hussein', documents: 2},
  {id: 'person/hossein-amirabdollahian', name: 'Hossein Amirabdollahian', documents: 1},
  {id: 'person/hulusi-akar', name: 'Hulusi Akar', documents: 2},
  {id: 'person/igor-plotnitsky', name: 'Igor Plotnitsky', documents: 1},
  {id: 'person/ilham-aliyev', name: 'Ilham Aliyev', documents: 1},
  {id: 'person/jake-sullivan', name: 'Jake Sullivan', documents: 2},
  {id: 'person/janet-yellen', name: 'Janet Yellen', documents: 1},
  {id: 'person/javier-milei', name: 'Javier Milei', documents: 1},
  {id: 'person/jean-yves-le-drian', name: 'Jean-Yves Le Drian', documents: 1},
  {id: 'person/jens-stoltenberg', name: 'Jens Stoltenberg', documents: 3},
  {id: 'person/jeyhun-bayramov', name: 'Jeyhun Bayramov', documents: 1},
  {id: 'person/joko-widodo', name: 'Joko Widodo', documents: 1},
  {id: 'person/jon-huntsman', name: 'Jon Huntsman', documents: 1},
  {id: 'person/joseph-r-biden', name: 'Joseph R. Biden', documents: 5},
  {id: 'person/kevin-leahy', name: 'Kevin Leahy', documents: 2},
  {id: 'person/laurent-fabius', name: 'Laurent Fabius', documents: 1},
  {id: 'person/luis-lacalle-pou', name: 'Luis Lacalle Pou', documents: 1},
  {id: 'person/luiz-inacio-lula-da-silva', name: 'Luiz Inácio Lula da Silva', documents: 1},
  {id: 'person/mahmoud-abbas', name: 'Mahmoud Abbas', documents: 2},
  {id: 'person/mario-draghi', name: 'Mario Draghi', documents: 1},
  {id: 'person/mark-esper', name: 'Mark Esper', documents: 1},
  {id: 'person/mehmet-mus', name: 'Mehmet Mus', documents: 1},
  {id: 'person/mevlut-cavusoglu', name: 'Mevlut Cavusoglu', documents: 1},
  {id: 'person/mike-pompeo', name: 'Mike Pompeo', documents: 5},
  {id: 'person/mikhail-zurabov', name: 'Mikhail Zurabov', documents: 1},
  {id: 'person/mohammed-bin-salman', name: 'Mohammed bin Salman', documents: 2},
  {id: 'person/mohammed-shia-al-sudani', name: 'Mohammed Shia al-Sudani', documents: 3},
  {id: 'person/musaed-al-aiban', name: 'Musaed al-Aiban', documents: 2},
  {id: 'person/nancy-pelosi', name: 'Nancy Pelosi', documents: 1},
  {id: 'person/nikol-pashinyan', name: 'Nikol Pashinyan', documents: 1},
  {id: 'person/olaf-scholz', name: 'Olaf Scholz', documents: 2},
  {id: 'person/oleksandr-kubrakov', name: 'Oleksandr Kubrakov', documents: 4},
  {id: 'person/pavlo-klimkin', name: 'Pavlo Klimkin', documents: 1},
  {id: 'person/pedro-sanchez', name: 'Pedro Sánchez', documents: 1},
  {id: 'person/petro-poroshenko', name: 'Petro Poroshenko', documents: 2},
  {id: 'person/qin-gang', name: 'Qin Gang', documents: 1},
  {id: 'person/recep-tayyip-erdogan', name: 'Recep Tayyip Erdogan', documents: 7},
  {id: 'person/sameh-shoukry', name: 'Sameh Shoukry', documents: 1},
  {id: 'person/santiago-pena', name: 'Santiago Peña', documents: 1},
  {id: 'person/sauli-niinisto', name: 'Sauli Niinistö', documents: 2},
  {id: 'person/sergei-lavrov', name: 'Sergei Lavrov', documents: 8},
  {id: 'person/sergei-shoigu', name: 'Sergei Shoigu', documents: 2},
  {id: 'person/ursula-von-der-leyen', name: 'Ursula von der Leyen', documents: 2},
  {id: 'person/vladimir-putin', name: 'Vladimir Putin', documents: 12},
  {id: 'person/volodymyr-zelenskyy', name: 'Volodymyr Zelenskyy', documents: 5},
  {id: 'person/wang-yi', name: 'Wang Yi', documents: 4},
  {id: 'person/xi-jinping', name: 'Xi Jinping', documents: 3},
  {id: 'person/yoav-gallant', name: 'Yoav Gallant', documents: 1},
  {id: 'person/yossi-cohen', name: 'Yossi Cohen', documents: 1},
  {id: 'person/zalmay-khalilzad', name: 'Zalmay Khalilzad', documents: 1},
  {id: 'person/zohrab-mnatsakanyan', name: 'Zohrab Mnatsakanyan', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:Person, n += row;
UNWIND [
  {id: 'event/call-biden-draghi', name: 'Joseph R. Biden, Emmanuel Macron, Angela Merkel, Mario Draghi and Boris Johnson speak by phone', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:PhoneCall, n += row;
UNWIND [
  {id: 'place/beijing', name: 'Beijing', wikidata: 'Q956', documents: 4},
  {id: 'place/brussels', name: 'Brussels', wikidata: 'Q239', documents: 2},
  {id: 'place/buenos-aires', name: 'Buenos Aires', wikidata: 'Q1486', documents: 1},
  {id: 'place/california', name: 'California', documents: 1},
  {id: 'place/helsinki', name: 'Helsinki', wikidata: 'Q1757', documents: 3},
  {id: 'place/kyiv', name: 'Kyiv', wikidata: 'Q1899', documents: 3},
  {id: 'place/moscow', name: 'Moscow', wikidata: 'Q649', documents: 4}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:Place, n += row;
UNWIND [
  {id: 'body/afghan-parties', name: 'Afghan parties', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:PoliticalParty, n += row;
UNWIND [
  {id: 'event/2020-09-15-signing-al-nahyan-al-zayani', name: 'Benjamin Netanyahu, Abdullah bin Zayed Al Nahyan and Abdullatif bin Rashid Al Zayani sign an agreement to restore ties', earliest: date('2020-09-15'), latest: date('2020-09-15'), documents: 1},
  {id: 'event/2020-09-signing-bahrain-israel', name: 'The United Arab Emirates, Bahrain and Israel sign an agreement', earliest: date('2020-09-01'), latest: date('2020-09-30'), documents: 1},
  {id: 'event/2022-07-22-signing-russia-turkey', name: 'Ukraine, Russia, Turkey and the United Nations sign an agreement to reopen Ukrainian ports on the Black Sea for grain exports', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 2},
  {id: 'event/signing-akar-guterres', name: 'António Guterres, Hulusi Akar, Sergei Shoigu and Oleksandr Kubrakov sign an agreement', documents: 2},
  {id: 'event/signing-aliyev-pashinyan', name: 'Nikol Pashinyan, Ilham Aliyev and Vladimir Putin sign an agreement', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:Signing, n += row;
UNWIND [
  {id: 'state/afghanistan', name: 'Afghanistan', wikidata: 'Q889', documents: 1},
  {id: 'state/argentina', name: 'Argentina', wikidata: 'Q414', documents: 2},
  {id: 'state/armenia', name: 'Armenia', wikidata: 'Q399', documents: 1},
  {id: 'state/azerbaijan', name: 'Azerbaijan', wikidata: 'Q227', documents: 1},
  {id: 'state/bahrain', name: 'Bahrain', wikidata: 'Q398', documents: 2},
  {id: 'state/belarus', name: 'Belarus', wikidata: 'Q184', documents: 2},
  {id: 'state/brazil', name: 'Brazil', wikidata: 'Q155', documents: 1},
  {id: 'state/china', name: 'China', wikidata: 'Q148', documents: 6},
  {id: 'state/egypt', name: 'Egypt', wikidata: 'Q79', documents: 2},
  {id: 'state/finland', name: 'Finland', wikidata: 'Q33', documents: 3},
  {id: 'state/france', name: 'France', wikidata: 'Q142', documents: 4},
  {id: 'state/germany', name: 'Germany', wikidata: 'Q183', documents: 6},
  {id: 'state/indonesia', name: 'Indonesia', wikidata: 'Q252', documents: 3},
  {id: 'state/iran', name: 'Iran', wikidata: 'Q794', documents: 4},
  {id: 'state/iraq', name: 'Iraq', wikidata: 'Q796', documents: 4},
  {id: 'state/israel', name: 'Israel', wikidata: 'Q801', documents: 3},
  {id: 'state/italy', name: 'Italy', wikidata: 'Q38', documents: 1},
  {id: 'state/palestine', name: 'Palestine', wikidata: 'Q219060', documents: 3},
  {id: 'state/paraguay', name: 'Paraguay', wikidata: 'Q733', documents: 1},
  {id: 'state/russia', name: 'Russia', wikidata: 'Q159', documents: 14},
  {id: 'state/saudi-arabia', name: 'Saudi Arabia', wikidata: 'Q851', documents: 4},
  {id: 'state/spain', name: 'Spain', wikidata: 'Q29', documents: 1},
  {id: 'state/taiwan', name: 'Taiwan', wikidata: 'Q865', documents: 1},
  {id: 'state/turkey', name: 'Turkey', wikidata: 'Q43', documents: 7},
  {id: 'state/ukraine', name: 'Ukraine', wikidata: 'Q212', documents: 12},
  {id: 'state/united-arab-emirates', name: 'United Arab Emirates', wikidata: 'Q878', documents: 2},
  {id: 'state/united-kingdom', name: 'United Kingdom', wikidata: 'Q145', documents: 2},
  {id: 'state/united-states', name: 'United States', wikidata: 'Q30', documents: 16},
  {id: 'state/uruguay', name: 'Uruguay', wikidata: 'Q77', documents: 1}
] AS row
MERGE (n:Chancery {id: row.id}) SET n:State, n += row;
MATCH (:Chancery)-[r]->(:Chancery) DELETE r;
UNWIND [
  ['body/arab-states--0157207a', 'state/israel', {claim: 'claim/524d4b0582d5b693', documents: 1, evidences: 1, confidence: 0.864, quote: 'Egypt in 1979 and Jordan in 1994 were the only Arab states to have signed peace treaties with Israel before.'}],
  ['body/european-union', 'body/mercosur', {claim: 'claim/96586eba6a0db346', documents: 1, evidences: 1, confidence: 0.92, quote: 'EU and Mercosur conclude trade agreement after 25 years'}],
  ['body/taliban', 'state/united-states', {claim: 'claim/e09947dff2348919', earliest: date('2020-02-29'), latest: date('2020-02-29'), documents: 1, evidences: 2, confidence: 0.91, quote: 'US and Taliban sign agreement in Doha on withdrawal of foreign troops'}],
  ['person/abdul-ghani-baradar', 'person/zalmay-khalilzad', {claim: 'claim/c968bcfe700f96a2', documents: 1, evidences: 1, confidence: 0.864, quote: 'US special envoy Zalmay Khalilzad and Mullah Abdul Ghani Baradar, the Taliban’s deputy leader, signed the document in the Qatari capital.'}],
  ['person/antonio-guterres', 'person/recep-tayyip-erdogan', {claim: 'claim/c7072cc39dbeee33', documents: 1, evidences: 1, confidence: 0.92, quote: 'The Black Sea grain initiative has been extended for 120 days, Turkish President Tayyip Erdogan and UN Secretary-General Antonio Guterres said on Thursday.'}],
  ['person/joseph-r-biden', 'person/mohammed-shia-al-sudani', {claim: 'claim/54ae254f015588c7', earliest: date('2024-04-15'), latest: date('2024-04-15'), documents: 1, evidences: 1, confidence: 0.9, quote: 'US President Joe Biden and Iraqi Prime Minister Mohammed Shia al-Sudani agreed at the White House on April 15 to move toward bilateral security partnerships.'}],
  ['person/joseph-r-biden', 'person/xi-jinping', {claim: 'claim/7a78604ebb38bdd1', documents: 1, evidences: 2, confidence: 0.9, quote: 'Biden and Xi agree to restore military contacts'}],
  ['person/joseph-r-biden', 'person/xi-jinping', {claim: 'claim/b6bb66886fbcd998', documents: 1, evidences: 1, confidence: 0.9, quote: 'Biden and Xi agreed that a nuclear war should never be fought, and they opposed the use of nuclear weapons in Ukraine, according to the White House.'}],
  ['person/mehmet-mus', 'person/oleksandr-kubrakov', {claim: 'claim/987ad8236d8abe01', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Ukrainian Infrastructure Minister Oleksandr Kubrakov and Turkish Trade Minister Mehmet Mus signed a memorandum on Turkish help in rebuilding Ukraine\'s infrastructure.'}],
  ['state/afghanistan', 'state/united-states', {claim: 'claim/867a5a34041dec67', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['state/iran', 'state/saudi-arabia', {claim: 'claim/b17808f191a895bb', documents: 1, evidences: 1, confidence: 0.91, quote: 'The Iranian and Saudi ministers signed a joint statement in his presence.'}],
  ['state/iran', 'state/saudi-arabia', {earliest: date('2023-03-10'), latest: date('2023-03-10'), documents: 0, evidences: 0}],
  ['state/iraq', 'state/united-states', {claim: 'claim/e215bb5c4c365868', documents: 1, evidences: 1, confidence: 0.92, quote: 'The two governments published the plan in a joint statement.'}],
  ['state/iraq', 'state/united-states', {claim: 'claim/ec53d85b507d0d0b', earliest: date('2024-09-01'), latest: date('2024-09-30'), documents: 2, evidences: 2, confidence: 0.91, quote: 'Iraq and the United States announced an agreement in September 2024 under which the coalition ends its mission by September 2025.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:AGREED_WITH]->(b) SET r = row[2];
UNWIND [
  ['person/dmytro-kuleba', 'person/sergei-lavrov', {claim: 'claim/aa9d15957d533acb', status: 'Rejected', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian Foreign Minister Sergei Lavrov and his Ukrainian counterpart Dmytro Kuleba met in southern Turkey on Thursday but did not agree on a ceasefire.'}],
  ['person/jeyhun-bayramov', 'person/zohrab-mnatsakanyan', {claim: 'claim/9ff4cbb53a0ceebf', status: 'Rejected', documents: 1, evidences: 1, confidence: 0.91, quote: 'An earlier truce, which Russian Foreign Minister Sergei Lavrov negotiated with foreign ministers Zohrab Mnatsakanyan and Jeyhun Bayramov in Moscow on October 10, did not hold.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:AGREEMENT]->(b) SET r = row[2];
UNWIND [
  ['event/2023-11-15-meeting-biden-jinping', 'person/antony-blinken', {claim: 'claim/b89d6ce4bbfe81d4', earliest: date('2023-11-15'), latest: date('2023-11-15'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Secretary of State Antony Blinken, Treasury Secretary Janet Yellen and Chinese Foreign Minister Wang Yi joined the meeting.'}],
  ['event/2023-11-15-meeting-biden-jinping', 'person/janet-yellen', {claim: 'claim/da6ac1f22ffb95fc', earliest: date('2023-11-15'), latest: date('2023-11-15'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Secretary of State Antony Blinken, Treasury Secretary Janet Yellen and Chinese Foreign Minister Wang Yi joined the meeting.'}],
  ['event/2023-11-15-meeting-biden-jinping', 'person/wang-yi', {claim: 'claim/c99734409cf5260b', earliest: date('2023-11-15'), latest: date('2023-11-15'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Secretary of State Antony Blinken, Treasury Secretary Janet Yellen and Chinese Foreign Minister Wang Yi joined the meeting.'}],
  ['event/2024-09-30-meeting-blinken-foreign-ministers-7e4fbc37', 'person/fuad-hussein', {claim: 'claim/3c776e5b897f1dcd', earliest: date('2024-09-30'), latest: date('2024-09-30'), status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'Iraqi Foreign Minister Fuad Hussein is expected to attend.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:ATTENDEE]->(b) SET r = row[2];
UNWIND [
  ['body/afghan-parties', 'state/afghanistan', {claim: 'claim/c04c74c68a4d02c7', documents: 1, evidences: 1, confidence: 0.817, quote: 'The Taliban pledged not to let al-Qaeda use Afghan soil to threaten the United States and its allies, and to begin talks with other Afghan parties by March 10.'}],
  ['body/mossad', 'state/israel', {claim: 'claim/120f8a1426068f2e', documents: 1, evidences: 1, confidence: 0.817, quote: 'Israeli media reported that Netanyahu and the head of the Mossad, Yossi Cohen, flew to the Red Sea city on Sunday for talks with the crown prince and US Secretary of State Mike Pompeo.'}],
  ['body/palestinian-authority', 'state/palestine', {claim: 'claim/65de29ac5f03003c', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Ramallah, the Secretary is scheduled to meet with Palestinian Authority President Mahmoud Abbas.'}],
  ['body/taliban', 'state/afghanistan', {claim: 'claim/a0f993f586b54205', documents: 1, evidences: 2, confidence: 0.91, quote: 'The United States and the Taliban signed an agreement on Saturday that provides for the withdrawal of all American and allied troops from Afghanistan within 14 months.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:BODY_OF]->(b) SET r = row[2];
UNWIND [
  ['person/kevin-leahy', 'person/mohammed-shia-al-sudani', {claim: 'claim/5cb419faa2ab069b', earliest: date('2025-04-24'), latest: date('2025-04-24'), documents: 2, evidences: 2, confidence: 0.864, quote: 'Leahy briefed the prime minister on the security situation and on recent movements of ISIS cells, according to the office’s statement.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:BRIEFED_ACTOR]->(b) SET r = row[2];
UNWIND [
  ['person/angela-merkel', 'person/petro-poroshenko', {claim: 'claim/f796045afcb08462', earliest: date('2018-11-26'), latest: date('2018-12-02'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Ukrainian President Petro Poroshenko spoke by phone with German Chancellor Angela Merkel this week and asked for support.'}],
  ['person/antony-blinken', 'person/volodymyr-zelenskyy', {claim: 'claim/72ab12491b459304', earliest: date('2021-12-06'), latest: date('2021-12-06'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Secretary of State Antony Blinken spoke with President Zelenskyy on Monday.'}],
  ['person/faisal-bin-farhan', 'person/hossein-amirabdollahian', {claim: 'claim/b25e510d3b5fd732', documents: 1, evidences: 1, confidence: 0.91, quote: 'Amirabdollahian and Prince Faisal had spoken by phone several times in the weeks before the meeting.'}],
  ['person/joseph-r-biden', 'person/vladimir-putin', {claim: 'claim/7a8f86b25dbeacb6', earliest: date('2021-12-07'), latest: date('2021-12-07'), documents: 1, evidences: 2, confidence: 0.86, quote: 'President Joseph R. Biden, Jr. held a secure video call today with President Vladimir Putin of Russia.'}],
  ['person/recep-tayyip-erdogan', 'person/vladimir-putin', {claim: 'claim/0ce424e688f5864f', earliest: date('2020-11-10'), latest: date('2020-11-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Turkish President Recep Tayyip Erdogan told Putin by phone on Tuesday that Turkey should monitor the ceasefire together with Russia, his office said.'}],
  ['person/recep-tayyip-erdogan', 'person/vladimir-putin', {claim: 'claim/ec589e36fab35659', earliest: date('2022-03-06'), latest: date('2022-03-06'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Turkish President Tayyip Erdogan spoke with Putin by phone on Sunday and urged him to declare a ceasefire.'}],
  ['person/recep-tayyip-erdogan', 'person/vladimir-putin', {claim: 'claim/9385ad59ea7ba584', earliest: date('2022-11-01'), latest: date('2022-11-01'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Erdogan had spoken by phone with Russian President Vladimir Putin on November 1.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:CALLED]->(b) SET r = row[2];
UNWIND [
  ['body/coalition-against-isis', 'state/iraq', {claim: 'claim/46043fb76e4cb363', earliest: date('2024-09-01'), latest: date('2025-09-30'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Iraq and the United States announced an agreement in September 2024 under which the coalition ends its mission by September 2025.'}],
  ['body/coalition-against-isis', 'state/united-states', {claim: 'claim/46043fb76e4cb363', earliest: date('2024-09-01'), latest: date('2025-09-30'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Iraq and the United States announced an agreement in September 2024 under which the coalition ends its mission by September 2025.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:END_MISSION]->(b) SET r = row[2];
UNWIND [
  ['body/government-of-afghanistan', 'state/afghanistan', {claim: 'claim/0387c78a4d4506bb', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['body/government-of-argentina', 'state/argentina', {claim: 'claim/17d96fdb60008d3d', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['body/government-of-armenia', 'state/armenia', {claim: 'claim/e1f46ddd179a4f15', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['body/government-of-azerbaijan', 'state/azerbaijan', {claim: 'claim/3c8d30fd018d5a90', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['body/government-of-bahrain', 'state/bahrain', {claim: 'claim/a382d0d60b4f5b87', documents: 1, evidences: 1, confidence: 0.864, quote: 'Netanyahu and the foreign minister of Bahrain, Abdullatif bin Rashid Al Zayani, signed a declaration of peace.'}],
  ['body/government-of-belarus', 'state/belarus', {claim: 'claim/461b79cdd7423285', documents: 1, evidences: 1, confidence: 0.95, quote: 'Belarusian President Alexander Lukashenko hosted the talks.'}],
  ['body/government-of-brazil', 'state/brazil', {claim: 'claim/884b477372e38f14', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['body/government-of-china', 'state/china', {claim: 'claim/7ec4118be0baa734', documents: 5, evidences: 7, confidence: 0.95, quote: 'Trump is still expected to hold talks with Chinese President Xi Jinping at a dinner on Saturday.'}],
  ['body/government-of-egypt', 'state/egypt', {claim: 'claim/3812c99f02a776e4', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['body/government-of-finland', 'state/finland', {claim: 'claim/8c0157f5db14ed4a', documents: 2, evidences: 2, confidence: 0.95, quote: 'Russian President Vladimir Putin held talks with Finnish President Sauli Niinistö on Monday after the Russian-US summit in Helsinki, the Kremlin press service reported.'}],
  ['body/government-of-france', 'state/france', {claim: 'claim/52a445fbac5f9238', documents: 4, evidences: 6, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['body/government-of-germany', 'state/germany', {claim: 'claim/1b2252e93275488b', documents: 5, evidences: 6, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['body/government-of-indonesia', 'state/indonesia', {claim: 'claim/f16d9c081f601c69', documents: 1, evidences: 1, confidence: 0.91, quote: 'Biden also met Indonesian President Joko Widodo, the host of the summit, on Monday.'}],
  ['body/government-of-iran', 'state/iran', {claim: 'claim/b1cc297413c000bd', documents: 2, evidences: 2, confidence: 0.9, quote: 'The agreement was signed in Beijing by Ali Shamkhani, secretary of Iran’s Supreme National Security Council, and Saudi National Security Adviser Musaed al-Aiban after talks that began on Monday.'}],
  ['body/government-of-iraq', 'state/iraq', {claim: 'claim/34b9fa2202c927b0', documents: 2, evidences: 2, confidence: 0.864, quote: 'The coalition was established in 2014 at the request of the Iraqi government, after the Islamic State captured Mosul.'}],
  ['body/government-of-israel', 'state/israel', {claim: 'claim/fbeb6f25d6f938bd', documents: 3, evidences: 5, confidence: 0.95, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['body/government-of-italy', 'state/italy', {claim: 'claim/2f33dfc470f0da6b', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['body/government-of-palestine', 'state/palestine', {claim: 'claim/00080722a6d7c44a', documents: 1, evidences: 1, confidence: 0.91, quote: 'Palestinian President Mahmoud Abbas rejected the agreements and said that there would be no peace in the region before the occupation ended.'}],
  ['body/government-of-paraguay', 'state/paraguay', {claim: 'claim/c095bd4c42d2bc85', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['body/government-of-russia', 'state/russia', {claim: 'claim/776c98d87c172660', documents: 13, evidences: 23, confidence: 0.95, quote: 'UN Secretary-General Antonio Guterres met Russian President Vladimir Putin at the Kremlin on Tuesday, April 26, 2022, two months after the start of the invasion of Ukraine.'}],
  ['body/government-of-saudi-arabia', 'state/saudi-arabia', {claim: 'claim/832404d3c07f71b5', documents: 4, evidences: 4, confidence: 0.95, quote: 'No meeting with Saudi Crown Prince Mohammed bin Salman is planned, the White House said.'}],
  ['body/government-of-spain', 'state/spain', {claim: 'claim/606336bea0439f6f', documents: 1, evidences: 1, confidence: 0.95, quote: 'Spanish Prime Minister Pedro Sánchez called it a historic agreement.'}],
  ['body/government-of-turkey', 'state/turkey', {claim: 'claim/4c9cf845fe382128', documents: 7, evidences: 12, confidence: 0.95, quote: 'On Monday he met Turkish President Recep Tayyip Erdogan in Ankara.'}],
  ['body/government-of-ukraine', 'state/ukraine', {claim: 'claim/3678b1fcabe4e3ac', documents: 8, evidences: 11, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['body/government-of-united-arab-emirates', 'state/united-arab-emirates', {claim: 'claim/c08aaf860ef10578', documents: 1, evidences: 1, confidence: 0.864, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['body/government-of-united-kingdom', 'state/united-kingdom', {claim: 'claim/65f763b31b0587ec', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['body/government-of-united-states', 'state/united-states', {claim: 'claim/f1fffe384727b566', documents: 13, evidences: 25, confidence: 0.95, quote: 'Earlier in the day Putin met US President Donald Trump at the Presidential Palace.'}],
  ['body/government-of-uruguay', 'state/uruguay', {claim: 'claim/10a2750e26cae518', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:GOVERNMENT_OF]->(b) SET r = row[2];
UNWIND [
  ['event/2018-07-16-meeting-niinisto-putin', 'person/donald-trump', {claim: 'claim/7771e6263d2120f4', earliest: date('2018-07-16'), latest: date('2018-07-16'), documents: 1, evidences: 1, confidence: 0.864, quote: 'He had received Trump for breakfast at his residence, Mäntyniemi, on Monday morning, and he met Putin in the evening.'}],
  ['event/2022-08-18-meeting-erdogan-guterres', 'person/antonio-guterres', {claim: 'claim/a18d26466d35087b', earliest: date('2022-08-18'), latest: date('2022-08-18'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Ukrainian President Volodymyr Zelensky received Turkish President Recep Tayyip Erdogan and United Nations Secretary-General Antonio Guterres in Lviv on Thursday, Erdogan\'s first visit to Ukraine since the Russian invasion.'}],
  ['event/2022-08-18-meeting-erdogan-guterres', 'person/recep-tayyip-erdogan', {claim: 'claim/b43f256b3e7fd7a8', earliest: date('2022-08-18'), latest: date('2022-08-18'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Ukrainian President Volodymyr Zelensky received Turkish President Recep Tayyip Erdogan and United Nations Secretary-General Antonio Guterres in Lviv on Thursday, Erdogan\'s first visit to Ukraine since the Russian invasion.'}],
  ['event/2024-09-30-meeting-blinken-foreign-ministers-7e4fbc37', 'body/foreign-ministers--7e4fbc37', {claim: 'claim/8b5a27f9f66891fe', earliest: date('2024-09-30'), latest: date('2024-09-30'), status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'Secretary of State Antony Blinken will host foreign ministers of the coalition in Washington on Monday.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:GUEST]->(b) SET r = row[2];
UNWIND [
  ['person/abdel-fattah-al-sisi', 'office/president-of-egypt', {claim: 'claim/e4f810ac50a1a2af', earliest: date('2023-01-26'), latest: date('2023-01-26'), documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['person/abdul-ghani-baradar', 'office/deputy-leader-of-taliban', {claim: 'claim/4fb408233812071a', earliest: date('2020-02-29'), latest: date('2020-02-29'), documents: 1, evidences: 1, confidence: 0.864, quote: 'US special envoy Zalmay Khalilzad and Mullah Abdul Ghani Baradar, the Taliban’s deputy leader, signed the document in the Qatari capital.'}],
  ['person/abdullah-bin-zayed-al-nahyan', 'office/foreign-minister-of-united-arab-emirates', {claim: 'claim/45b76fc796e70690', earliest: date('2020-09-15'), latest: date('2020-09-15'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['person/abdullatif-bin-rashid-al-zayani', 'office/foreign-minister-of-bahrain', {claim: 'claim/484704b54c8c8225', earliest: date('2020-09-15'), latest: date('2020-09-15'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Netanyahu and the foreign minister of Bahrain, Abdullatif bin Rashid Al Zayani, signed a declaration of peace.'}],
  ['person/alexander-lukashenko', 'office/president-of-belarus', {claim: 'claim/b322c7ffabe9f353', earliest: date('2015-02-12'), latest: date('2015-02-12'), documents: 1, evidences: 1, confidence: 0.95, quote: 'Belarusian President Alexander Lukashenko hosted the talks.'}],
  ['person/alexander-zakharchenko', 'office/leader--a2eea88e', {claim: 'claim/8991ec579c3872c7', earliest: date('2015-02-12'), latest: date('2015-02-12'), documents: 1, evidences: 1, confidence: 0.95, quote: 'The separatist leaders Alexander Zakharchenko and Igor Plotnitsky signed it too.'}],
  ['person/ali-shamkhani', 'office/secretary-of-iran', {claim: 'claim/fa1ccdbffc8fbda9', earliest: date('2023-03-10'), latest: date('2023-03-10'), documents: 1, evidences: 1, confidence: 0.9, quote: 'The agreement was signed in Beijing by Ali Shamkhani, secretary of Iran’s Supreme National Security Council, and Saudi National Security Adviser Musaed al-Aiban after talks that began on Monday.'}],
  ['person/anatoly-antonov', 'office/ambassador-of-russia', {claim: 'claim/2d4de3992d50b542', earliest: date('2018-07-16'), latest: date('2018-07-16'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['person/angela-merkel', 'office/chancellor-of-germany', {claim: 'claim/d3a6dc66d980c3d2', earliest: date('2015-02-02'), latest: date('2021-12-07'), documents: 3, evidences: 3, confidence: 0.91, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['person/annalena-baerbock', 'office/foreign-minister-of-germany', {claim: 'claim/0f33be3887b4edd5', earliest: date('2021-12-09'), latest: date('2021-12-10'), documents: 1, evidences: 1, confidence: 0.864, quote: 'German Foreign Minister Annalena Baerbock met her French counterpart, Jean-Yves Le Drian, in Paris on Thursday.'}],
  ['person/antonio-guterres', 'office/secretary-general--4b95a39a--2', {claim: 'claim/d6e325f7f35ffef3', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 1, evidences: 1, confidence: 0.817, quote: 'The Secretary-General, António Guterres, took part today in the signing of the Black Sea Grain Initiative in Istanbul.'}],
  ['person/antonio-guterres', 'office/un-secretary-general-of-united-nations', {claim: 'claim/0cece3e190337bf4', earliest: date('2022-04-26'), latest: date('2023-03-10'), documents: 5, evidences: 5, confidence: 0.95, quote: 'UN Secretary-General Antonio Guterres met Russian President Vladimir Putin at the Kremlin on Tuesday, April 26, 2022, two months after the start of the invasion of Ukraine.'}],
  ['person/antony-blinken', 'office/secretary-of-state-of-united-states', {claim: 'claim/a0fa767c31df62ae', earliest: date('2021-12-06'), latest: date('2024-09-27'), documents: 6, evidences: 7, confidence: 0.91, quote: 'Secretary of State Antony Blinken spoke with President Zelenskyy on Monday.'}],
  ['person/ashraf-ghani', 'office/president-of-afghanistan', {claim: 'claim/5eca0967a75a9fec', earliest: date('2020-02-29'), latest: date('2020-02-29'), documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['person/benjamin-netanyahu', 'office/prime-minister-of-israel', {claim: 'claim/0a6fbe4906dc9ccc', earliest: date('2020-09-15'), latest: date('2023-01-26'), documents: 3, evidences: 4, confidence: 0.95, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['person/boris-johnson', 'office/prime-minister-of-united-kingdom', {claim: 'claim/88099b594dc388cf', earliest: date('2021-12-07'), latest: date('2021-12-07'), documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['person/charles-michel', 'office/president-of-the-european-council-of-european-council', {claim: 'claim/01487d1e26799985', earliest: date('2021-12-10'), latest: date('2021-12-10'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}],
  ['person/dmitry-peskov', 'office/spokesperson-of-russia', {claim: 'claim/d2c8e4bf6505d67a', earliest: date('2018-07-16'), latest: date('2018-11-29'), documents: 2, evidences: 2, confidence: 0.91, quote: 'Kremlin spokesman Dmitry Peskov accompanied the Russian leader to the Finnish capital.'}],
  ['person/dmytro-kuleba', 'office/foreign-minister-of-ukraine', {claim: 'claim/e250ebfb648f5da2', earliest: date('2022-03-05'), latest: date('2022-03-10'), documents: 2, evidences: 2, confidence: 0.91, quote: 'Guterres will travel to Ukraine this week and is due to meet President Volodymyr Zelensky and Foreign Minister Dmytro Kuleba in Kyiv on Thursday.'}],
  ['person/donald-trump', 'office/president-of-united-states', {claim: 'claim/1d9c8ae52ed1df0c', earliest: date('2018-07-15'), latest: date('2020-11-23'), documents: 6, evidences: 7, confidence: 0.95, quote: 'Earlier in the day Putin met US President Donald Trump at the Presidential Palace.'}],
  ['person/donald-tusk', 'office/prime-minister--683bb915', {claim: 'claim/1d03189cf8061064', earliest: date('2024-12-06'), latest: date('2024-12-06'), documents: 1, evidences: 1, confidence: 0.95, quote: 'Poland opposes the agreement as well, Prime Minister Donald Tusk said last week.'}],
  ['person/eli-cohen', 'office/foreign-minister-of-israel', {claim: 'claim/cc9a0d493ffe8fa1', earliest: date('2023-01-26'), latest: date('2023-01-26'), documents: 1, evidences: 1, confidence: 0.91, quote: 'In Jerusalem, Secretary Blinken will meet with Israeli Prime Minister Benjamin Netanyahu and Foreign Minister Eli Cohen.'}],
  ['person/emmanuel-macron', 'office/president-of-france', {claim: 'claim/21e92dd0266c9197', earliest: date('2021-12-07'), latest: date('2024-12-06'), documents: 3, evidences: 4, confidence: 0.95, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['person/faisal-bin-farhan', 'office/foreign-minister-of-saudi-arabia', {claim: 'claim/b9e794d58c017e97', earliest: date('2020-11-23'), latest: date('2023-04-06'), documents: 2, evidences: 2, confidence: 0.864, quote: 'Saudi Foreign Minister Prince Faisal bin Farhan on Monday denied reports that Israeli Prime Minister Benjamin Netanyahu had met Crown Prince Mohammed bin Salman in Neom.'}],
  ['person/francois-hollande', 'office/president-of-france', {claim: 'claim/f50516557ac4cb99', earliest: date('2015-02-02'), latest: date('2015-02-12'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['person/frank-walter-steinmeier', 'office/foreign-minister--a2eea88e--2', {claim: 'claim/22e4cb134466614d', earliest: date('2015-02-12'), latest: date('2015-02-12'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Foreign ministers Sergei Lavrov, Pavlo Klimkin, Frank-Walter Steinmeier and Laurent Fabius took part in the negotiations.'}],
  ['person/fuad-hussein', 'office/foreign-minister-of-iraq', {claim: 'claim/e23161790c6c6c27', earliest: date('2024-09-27'), latest: date('2025-04-24'), documents: 2, evidences: 2, confidence: 0.91, quote: 'Iraqi Foreign Minister Fuad Hussein is expected to attend.'}],
  ['person/hossein-amirabdollahian', 'office/foreign-minister-of-iran', {claim: 'claim/49f6e0597947e26c', earliest: date('2023-04-06'), latest: date('2023-04-06'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Iranian Foreign Minister Hossein Amirabdollahian met his Saudi counterpart, Prince Faisal bin Farhan, in the Chinese capital on Thursday, the first formal meeting of the two countries’ foreign ministers in more than seven years.'}],
  ['person/hulusi-akar', 'office/defence-minister-of-turkey', {claim: 'claim/5ec67b433683a340', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 2, evidences: 2, confidence: 0.91, quote: 'The Secretary-General signed the Initiative together with the Defence Minister of Türkiye, Hulusi Akar.'}],
  ['person/igor-plotnitsky', 'office/leader--a2eea88e--2', {claim: 'claim/94835d141e9fe2fe', earliest: date('2015-02-12'), latest: date('2015-02-12'), documents: 1, evidences: 1, confidence: 0.95, quote: 'The separatist leaders Alexander Zakharchenko and Igor Plotnitsky signed it too.'}],
  ['person/ilham-aliyev', 'office/president-of-azerbaijan', {claim: 'claim/ca2c93e24656d7d0', earliest: date('2020-11-10'), latest: date('2020-11-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['person/jake-sullivan', 'office/national-security-adviser--1d2b2335', {claim: 'claim/2008e6db3e30f67d', earliest: date('2023-11-15'), latest: date('2023-11-15'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Wang met Blinken and National Security Adviser Jake Sullivan in Washington last month to prepare the summit.'}],
  ['person/jake-sullivan', 'office/national-security-adviser--53bff637', {claim: 'claim/82f40c160fe687af', earliest: date('2023-01-16'), latest: date('2023-01-26'), documents: 1, evidences: 1, confidence: 0.91, quote: 'National Security Adviser Jake Sullivan met Netanyahu in Jerusalem last week.'}],
  ['person/janet-yellen', 'office/treasury-secretary-of-united-states', {claim: 'claim/87f7b12741ef45ef', earliest: date('2023-11-15'), latest: date('2023-11-15'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Secretary of State Antony Blinken, Treasury Secretary Janet Yellen and Chinese Foreign Minister Wang Yi joined the meeting.'}],
  ['person/javier-milei', 'office/president-of-argentina', {claim: 'claim/0130b6117f70a115', earliest: date('2024-12-06'), latest: date('2024-12-06'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['person/jean-yves-le-drian', 'office/foreign-minister-of-france', {claim: 'claim/3937d83895b112bb', earliest: date('2021-12-09'), latest: date('2021-12-10'), documents: 1, evidences: 1, confidence: 0.864, quote: 'German Foreign Minister Annalena Baerbock met her French counterpart, Jean-Yves Le Drian, in Paris on Thursday.'}],
  ['person/jens-stoltenberg', 'office/nato-secretary-general-of-nato', {claim: 'claim/2d3d2870732beaa1', earliest: date('2020-02-29'), latest: date('2021-12-10'), documents: 2, evidences: 2, confidence: 0.95, quote: 'NATO Secretary General Jens Stoltenberg was also in the Afghan capital.'}],
  ['person/jens-stoltenberg', 'office/secretary-general--5f91efd9', {claim: 'claim/e9522a55e0f992d4', earliest: date('2018-07-15'), latest: date('2018-07-16'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Trump arrived in Finland on Sunday from Scotland, days after a NATO summit in Brussels at which he met Secretary General Jens Stoltenberg.'}],
  ['person/jeyhun-bayramov', 'office/foreign-minister--4d009d62--2', {claim: 'claim/03cf1683c6b53461', earliest: date('2020-10-10'), latest: date('2020-11-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'An earlier truce, which Russian Foreign Minister Sergei Lavrov negotiated with foreign ministers Zohrab Mnatsakanyan and Jeyhun Bayramov in Moscow on October 10, did not hold.'}],
  ['person/joko-widodo', 'office/president-of-indonesia', {claim: 'claim/0dc55ff3e7fc79c6', earliest: date('2022-11-14'), latest: date('2022-11-14'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Biden also met Indonesian President Joko Widodo, the host of the summit, on Monday.'}],
  ['person/jon-huntsman', 'office/ambassador-of-united-states', {claim: 'claim/dafda7b400876156', earliest: date('2018-07-16'), latest: date('2018-07-16'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['person/joseph-r-biden', 'office/president-of-united-states', {claim: 'claim/1f7e3aa22d66a5c1', earliest: date('2021-12-07'), latest: date('2024-09-27'), documents: 5, evidences: 9, confidence: 0.95, quote: 'President Joseph R. Biden, Jr. held a secure video call today with President Vladimir Putin of Russia.'}],
  ['person/kevin-leahy', 'office/commander-of-coalition-against-isis', {claim: 'claim/f12d363a45bf5637', earliest: date('2025-04-24'), latest: date('2025-04-24'), documents: 2, evidences: 4, confidence: 0.95, quote: 'Iraqi Prime Minister Mohammed Shia al-Sudani on Thursday hosted Major General Kevin Leahy, commander of the US-led coalition against the Islamic State, and the two spoke about security cooperation and what is left of the group, the prime minister’s office said.'}],
  ['person/laurent-fabius', 'office/foreign-minister--a2eea88e--3', {claim: 'claim/f9100c0d67496ad2', earliest: date('2015-02-12'), latest: date('2015-02-12'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Foreign ministers Sergei Lavrov, Pavlo Klimkin, Frank-Walter Steinmeier and Laurent Fabius took part in the negotiations.'}],
  ['person/luis-lacalle-pou', 'office/president-of-uruguay', {claim: 'claim/78ea43b02b5ba883', earliest: date('2024-12-06'), latest: date('2024-12-06'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['person/luiz-inacio-lula-da-silva', 'office/president-of-brazil', {claim: 'claim/c120603f59e65039', earliest: date('2024-12-06'), latest: date('2024-12-06'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['person/mahmoud-abbas', 'office/president-of-palestine', {claim: 'claim/0b9ee68d91e03953', earliest: date('2020-09-15'), latest: date('2020-09-15'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Palestinian President Mahmoud Abbas rejected the agreements and said that there would be no peace in the region before the occupation ended.'}],
  ['person/mahmoud-abbas', 'office/president-of-palestinian-authority', {claim: 'claim/2851d042d8522783', earliest: date('2023-01-26'), latest: date('2023-01-26'), documents: 1, evidences: 1, confidence: 0.864, quote: 'In Ramallah, the Secretary is scheduled to meet with Palestinian Authority President Mahmoud Abbas.'}],
  ['person/mario-draghi', 'office/prime-minister-of-italy', {claim: 'claim/90227c6d6da2ce3b', earliest: date('2021-12-07'), latest: date('2021-12-07'), documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['person/mark-esper', 'office/secretary-of-defense-of-united-states', {claim: 'claim/5a5ed5e914d0fd1a', earliest: date('2020-02-29'), latest: date('2020-02-29'), documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['person/mehmet-mus', 'office/trade-minister-of-turkey', {claim: 'claim/27a90e5ba9b88fb7', earliest: date('2022-08-18'), latest: date('2022-08-18'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Ukrainian Infrastructure Minister Oleksandr Kubrakov and Turkish Trade Minister Mehmet Mus signed a memorandum on Turkish help in rebuilding Ukraine\'s infrastructure.'}],
  ['person/mevlut-cavusoglu', 'office/foreign-minister-of-turkey', {claim: 'claim/8a5b4fb5649eeb0a', earliest: date('2022-03-10'), latest: date('2022-03-10'), documents: 1, evidences: 2, confidence: 0.95, quote: 'FILE PHOTO: Turkish Foreign Minister Mevlut Cavusoglu speaks at a news conference in Ankara'}],
  ['person/mike-pompeo', 'office/secretary-of-state-of-united-states', {claim: 'claim/ebcdf13c56f33a02', earliest: date('2018-07-16'), latest: date('2020-11-23'), documents: 5, evidences: 5, confidence: 0.95, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['person/mikhail-zurabov', 'office/ambassador-of-russia', {claim: 'claim/e973031a45526b30', earliest: date('2015-02-12'), latest: date('2015-02-12'), documents: 1, evidences: 1, confidence: 0.95, quote: 'The document was signed by the members of the Trilateral Contact Group: Heidi Tagliavini of the OSCE, former Ukrainian President Leonid Kuchma and the Russian ambassador to Ukraine, Mikhail Zurabov.'}],
  ['person/mohammed-bin-salman', 'office/crown-prince-of-saudi-arabia', {claim: 'claim/33bf0750290b164c', earliest: date('2018-11-29'), latest: date('2020-11-23'), documents: 2, evidences: 2, confidence: 0.95, quote: 'No meeting with Saudi Crown Prince Mohammed bin Salman is planned, the White House said.'}],
  ['person/mohammed-shia-al-sudani', 'office/prime-minister-of-iraq', {claim: 'claim/8fa0b565a971c426', earliest: date('2024-09-27'), latest: date('2025-04-24'), documents: 3, evidences: 6, confidence: 0.95, quote: 'US President Joe Biden and Iraqi Prime Minister Mohammed Shia al-Sudani agreed at the White House on April 15 to move toward bilateral security partnerships.'}],
  ['person/musaed-al-aiban', 'office/national-security-adviser-of-saudi-arabia', {claim: 'claim/10f251e54be9eaef', earliest: date('2023-03-10'), latest: date('2023-03-10'), documents: 1, evidences: 1, confidence: 0.9, quote: 'The agreement was signed in Beijing by Ali Shamkhani, secretary of Iran’s Supreme National Security Council, and Saudi National Security Adviser Musaed al-Aiban after talks that began on Monday.'}],
  ['person/nikol-pashinyan', 'office/prime-minister-of-armenia', {claim: 'claim/7ff081b576c25639', earliest: date('2020-11-10'), latest: date('2020-11-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['person/olaf-scholz', 'office/chancellor-of-germany', {claim: 'claim/3e8a3b0224efce4f', earliest: date('2021-12-10'), latest: date('2024-12-06'), documents: 2, evidences: 2, confidence: 0.95, quote: 'German Chancellor Olaf Scholz and French President Emmanuel Macron at the Élysée Palace.'}],
  ['person/oleksandr-kubrakov', 'office/infrastructure-minister-of-ukraine', {claim: 'claim/8bb1c39781c6a4cf', earliest: date('2022-07-22'), latest: date('2022-11-17'), documents: 4, evidences: 4, confidence: 0.95, quote: 'The Minister of Defence of the Russian Federation, Sergei Shoigu, and the Minister of Infrastructure of Ukraine, Oleksandr Kubrakov, signed it for their countries.'}],
  ['person/pavlo-klimkin', 'office/foreign-minister--a2eea88e', {claim: 'claim/970b05c230151302', earliest: date('2015-02-12'), latest: date('2015-02-12'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Foreign ministers Sergei Lavrov, Pavlo Klimkin, Frank-Walter Steinmeier and Laurent Fabius took part in the negotiations.'}],
  ['person/pedro-sanchez', 'office/prime-minister-of-spain', {claim: 'claim/54305dd61ee96b80', earliest: date('2024-12-06'), latest: date('2024-12-06'), documents: 1, evidences: 1, confidence: 0.95, quote: 'Spanish Prime Minister Pedro Sánchez called it a historic agreement.'}],
  ['person/petro-poroshenko', 'office/president-of-ukraine', {claim: 'claim/2277fe11dc4fbb54', earliest: date('2015-02-02'), latest: date('2018-12-02'), documents: 2, evidences: 2, confidence: 0.91, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['person/qin-gang', 'office/foreign-minister-of-china', {claim: 'claim/c9c1c5f9d6745704', earliest: date('2023-04-06'), latest: date('2023-04-06'), documents: 1, evidences: 1, confidence: 0.95, quote: 'Chinese Foreign Minister Qin Gang hosted the meeting.'}],
  ['person/recep-tayyip-erdogan', 'office/president-of-turkey', {claim: 'claim/c6a85c98d660f875', earliest: date('2020-11-10'), latest: date('2022-11-20'), documents: 7, evidences: 7, confidence: 0.95, quote: 'On Monday he met Turkish President Recep Tayyip Erdogan in Ankara.'}],
  ['person/sameh-shoukry', 'office/foreign-minister-of-egypt', {claim: 'claim/c5061807b96b28ee', earliest: date('2023-01-26'), latest: date('2023-01-26'), documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['person/santiago-pena', 'office/president-of-paraguay', {claim: 'claim/84ca636ddce9d76f', earliest: date('2024-12-06'), latest: date('2024-12-06'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['person/sauli-niinisto', 'office/president-of-finland', {claim: 'claim/ffb42043e6d1b61e', earliest: date('2018-07-16'), latest: date('2018-07-16'), documents: 2, evidences: 2, confidence: 0.95, quote: 'Russian President Vladimir Putin held talks with Finnish President Sauli Niinistö on Monday after the Russian-US summit in Helsinki, the Kremlin press service reported.'}],
  ['person/sergei-lavrov', 'office/foreign-minister-of-russia', {claim: 'claim/b23f7a67eca4ef0f', earliest: date('2015-02-12'), latest: date('2022-11-17'), documents: 8, evidences: 8, confidence: 0.95, quote: 'Earlier on Tuesday Guterres held talks with Foreign Minister Sergei Lavrov.'}],
  ['person/sergei-shoigu', 'office/defence-minister-of-russia', {claim: 'claim/6be05b82a0446b16', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 2, evidences: 2, confidence: 0.95, quote: 'The Minister of Defence of the Russian Federation, Sergei Shoigu, and the Minister of Infrastructure of Ukraine, Oleksandr Kubrakov, signed it for their countries.'}],
  ['person/ursula-von-der-leyen', 'office/president-of-the-european-commission-of-european-commission', {claim: 'claim/b1b3064fd3b276fb', earliest: date('2021-12-10'), latest: date('2024-12-06'), documents: 2, evidences: 2, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}],
  ['person/vladimir-putin', 'office/president-of-russia', {claim: 'claim/1f8e2a4f45e0928b', earliest: date('2015-02-12'), latest: date('2022-11-17'), documents: 12, evidences: 14, confidence: 0.95, quote: 'UN Secretary-General Antonio Guterres met Russian President Vladimir Putin at the Kremlin on Tuesday, April 26, 2022, two months after the start of the invasion of Ukraine.'}],
  ['person/volodymyr-zelenskyy', 'office/president-of-ukraine', {claim: 'claim/5b1bdfb8b705f99c', earliest: date('2021-12-06'), latest: date('2022-08-18'), documents: 5, evidences: 6, confidence: 0.95, quote: 'Guterres will travel to Ukraine this week and is due to meet President Volodymyr Zelensky and Foreign Minister Dmytro Kuleba in Kyiv on Thursday.'}],
  ['person/wang-yi', 'office/foreign-minister-of-china', {claim: 'claim/5b238d89c6cabc31', earliest: date('2022-11-14'), latest: date('2023-11-15'), documents: 3, evidences: 3, confidence: 0.95, quote: 'Foreign Minister Wang Yi told reporters that the presidents had set a direction for relations between China and the United States.'}],
  ['person/xi-jinping', 'office/president-of-china', {claim: 'claim/79021b2be021b24c', earliest: date('2018-11-29'), latest: date('2023-11-15'), documents: 3, evidences: 4, confidence: 0.91, quote: 'Trump is still expected to hold talks with Chinese President Xi Jinping at a dinner on Saturday.'}],
  ['person/yoav-gallant', 'office/education-minister-of-israel', {claim: 'claim/d0e061791a5f45b3', earliest: date('2020-11-23'), latest: date('2020-11-23'), documents: 1, evidences: 1, confidence: 0.95, quote: 'Israeli Education Minister Yoav Gallant called the reported meeting a great achievement.'}],
  ['person/yossi-cohen', 'office/mossad-director-of-mossad', {claim: 'claim/7f85052b06ac5dae', earliest: date('2020-11-22'), latest: date('2020-11-23'), documents: 1, evidences: 1, confidence: 0.817, quote: 'Israeli media reported that Netanyahu and the head of the Mossad, Yossi Cohen, flew to the Red Sea city on Sunday for talks with the crown prince and US Secretary of State Mike Pompeo.'}],
  ['person/zalmay-khalilzad', 'office/special-envoy-of-united-states', {claim: 'claim/da959b6fb9dabc0b', earliest: date('2020-02-29'), latest: date('2020-02-29'), documents: 1, evidences: 1, confidence: 0.864, quote: 'US special envoy Zalmay Khalilzad and Mullah Abdul Ghani Baradar, the Taliban’s deputy leader, signed the document in the Qatari capital.'}],
  ['person/zohrab-mnatsakanyan', 'office/foreign-minister--4d009d62', {claim: 'claim/a927aeaf74dd7987', earliest: date('2020-10-10'), latest: date('2020-11-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'An earlier truce, which Russian Foreign Minister Sergei Lavrov negotiated with foreign ministers Zohrab Mnatsakanyan and Jeyhun Bayramov in Moscow on October 10, did not hold.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:HOLDS]->(b) SET r = row[2];
UNWIND [
  ['event/2018-07-16-meeting-niinisto-putin', 'person/sauli-niinisto', {claim: 'claim/107cf183fa80b763', earliest: date('2018-07-16'), latest: date('2018-07-16'), documents: 1, evidences: 1, confidence: 0.864, quote: 'He had received Trump for breakfast at his residence, Mäntyniemi, on Monday morning, and he met Putin in the evening.'}],
  ['event/2022-08-18-meeting-erdogan-guterres', 'person/volodymyr-zelenskyy', {claim: 'claim/7786cca15e747b6f', earliest: date('2022-08-18'), latest: date('2022-08-18'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Ukrainian President Volodymyr Zelensky received Turkish President Recep Tayyip Erdogan and United Nations Secretary-General Antonio Guterres in Lviv on Thursday, Erdogan\'s first visit to Ukraine since the Russian invasion.'}],
  ['event/2024-09-30-meeting-blinken-foreign-ministers-7e4fbc37', 'person/antony-blinken', {claim: 'claim/3fcafccb17b574ad', earliest: date('2024-09-30'), latest: date('2024-09-30'), status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'Secretary of State Antony Blinken will host foreign ministers of the coalition in Washington on Monday.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:HOST]->(b) SET r = row[2];
UNWIND [
  ['body/coalition-against-isis', 'state/united-states', {claim: 'claim/b52bd2dda9519df6', documents: 2, evidences: 5, confidence: 0.95, quote: 'Prime Minister Mohammed Shia al-Sudani with Major General Kevin Leahy, who commands the US-led coalition against the Islamic State, in Baghdad on April 24, 2025.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:LED_BY]->(b) SET r = row[2];
UNWIND [
  ['body/afghan-parties', 'body/al-qaeda', {claim: 'claim/532edb2f489cd8f5', status: 'Planned', documents: 1, evidences: 1, confidence: 0.817, quote: 'The Taliban pledged not to let al-Qaeda use Afghan soil to threaten the United States and its allies, and to begin talks with other Afghan parties by March 10.'}],
  ['body/g20', 'person/recep-tayyip-erdogan', {claim: 'claim/24f34c742eafd03a', earliest: date('2022-11-14'), latest: date('2022-11-20'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Erdogan attended the summit of the Group of Twenty in Bali this week.'}],
  ['person/ali-shamkhani', 'person/wang-yi', {claim: 'claim/2f02f7807624270f', status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'Their foreign ministers will meet to arrange the return of ambassadors, according to the statement.'}],
  ['person/antony-blinken', 'person/mahmoud-abbas', {claim: 'claim/738a16973d27dc50', status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Ramallah, the Secretary is scheduled to meet with Palestinian Authority President Mahmoud Abbas.'}],
  ['person/benjamin-netanyahu', 'person/mohammed-bin-salman', {claim: 'claim/4db979c015fcc907', status: 'Denied', documents: 1, evidences: 3, confidence: 0.864, quote: 'Saudi minister denies that Netanyahu met crown prince'}],
  ['person/donald-trump', 'person/vladimir-putin', {claim: 'claim/4b3e9018bf59830f', status: 'Cancelled', documents: 1, evidences: 3, confidence: 0.91, quote: 'Trump cancels meeting with Putin at G20'}],
  ['person/donald-trump', 'person/xi-jinping', {claim: 'claim/de179987588a6c64', earliest: date('2018-12-01'), latest: date('2018-12-01'), status: 'Planned', documents: 1, evidences: 1, confidence: 0.86, quote: 'Trump is still expected to hold talks with Chinese President Xi Jinping at a dinner on Saturday.'}],
  ['person/vladimir-putin', 'person/volodymyr-zelenskyy', {claim: 'claim/15f64a8c36f8a1c2', status: 'Conditional', documents: 1, evidences: 1, confidence: 0.817, quote: 'He did not rule out a meeting between presidents Vladimir Putin and Volodymyr Zelenskiy, but said that it would have to be prepared.'}],
  ['state/china', 'state/united-states', {claim: 'claim/e0503e66aeaba8fd', status: 'Planned', documents: 1, evidences: 1, confidence: 0.86, quote: 'Both governments will open talks on the risks of artificial intelligence.'}],
  ['state/china', 'state/united-states', {claim: 'claim/f19c4c763197f21c', status: 'Planned', documents: 1, evidences: 1, confidence: 0.817, quote: 'The two sides will also resume talks on climate change.'}],
  ['state/russia', 'state/ukraine', {claim: 'claim/8c3277a2a4298a29', status: 'Planned', documents: 1, evidences: 1, confidence: 0.86, quote: 'Lavrov said that Russia would continue talks with Ukraine in Belarus.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:MEETING]->(b) SET r = row[2];
UNWIND [
  ['body/european-union', 'body/mercosur', {claim: 'claim/29b937d371745487', documents: 1, evidences: 1, confidence: 0.817, quote: 'European Commission President Ursula von der Leyen announced on Friday that the European Union and the Mercosur bloc had concluded negotiations on a trade agreement.'}],
  ['body/taliban', 'person/zalmay-khalilzad', {claim: 'claim/f11904a0981d9f1e', earliest: date('2018-01-01'), latest: date('2018-12-31'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Negotiations between Khalilzad and the Taliban began in 2018.'}],
  ['person/annalena-baerbock', 'person/jean-yves-le-drian', {claim: 'claim/31f7e17502a896bb', earliest: date('2021-12-09'), latest: date('2021-12-09'), documents: 1, evidences: 1, confidence: 0.864, quote: 'German Foreign Minister Annalena Baerbock met her French counterpart, Jean-Yves Le Drian, in Paris on Thursday.'}],
  ['person/antonio-guterres', 'person/recep-tayyip-erdogan', {claim: 'claim/1d70a77647dc3d54', documents: 1, evidences: 1, confidence: 0.864, quote: 'Before the ceremony the Secretary-General met with the President of Türkiye, Recep Tayyip Erdoğan.'}],
  ['person/antonio-guterres', 'person/recep-tayyip-erdogan', {claim: 'claim/4b66e553b07def3a', documents: 1, evidences: 1, confidence: 0.864, quote: 'On Monday he met Turkish President Recep Tayyip Erdogan in Ankara.'}],
  ['person/antonio-guterres', 'person/sergei-lavrov', {claim: 'claim/881e43a451426161', documents: 1, evidences: 1, confidence: 0.86, quote: 'Earlier on Tuesday Guterres held talks with Foreign Minister Sergei Lavrov.'}],
  ['person/antony-blinken', 'person/dmytro-kuleba', {claim: 'claim/2b43a54af73e0b16', earliest: date('2022-03-05'), latest: date('2022-03-05'), documents: 1, evidences: 1, confidence: 0.91, quote: 'US Secretary of State Antony Blinken met Kuleba at the border between Poland and Ukraine on Saturday.'}],
  ['person/ashraf-ghani', 'person/mark-esper', {claim: 'claim/354615f169a4e212', earliest: date('2020-02-29'), latest: date('2020-02-29'), documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['person/benjamin-netanyahu', 'person/jake-sullivan', {claim: 'claim/4cb5f52474eb061a', earliest: date('2023-01-16'), latest: date('2023-01-22'), documents: 1, evidences: 1, confidence: 0.91, quote: 'National Security Adviser Jake Sullivan met Netanyahu in Jerusalem last week.'}],
  ['person/donald-trump', 'person/jens-stoltenberg', {claim: 'claim/10cfb3a5886a536f', earliest: date('2018-07-15'), latest: date('2018-07-15'), documents: 1, evidences: 2, confidence: 0.864, quote: 'Trump arrived in Finland on Sunday from Scotland, days after a NATO summit in Brussels at which he met Secretary General Jens Stoltenberg.'}],
  ['person/faisal-bin-farhan', 'person/hossein-amirabdollahian', {claim: 'claim/c077cf6817380b48', earliest: date('2023-04-06'), latest: date('2023-04-06'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Iranian Foreign Minister Hossein Amirabdollahian met his Saudi counterpart, Prince Faisal bin Farhan, in the Chinese capital on Thursday, the first formal meeting of the two countries’ foreign ministers in more than seven years.'}],
  ['person/joko-widodo', 'person/joseph-r-biden', {claim: 'claim/fc3efc5d5313ee23', earliest: date('2022-11-14'), latest: date('2022-11-14'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Biden also met Indonesian President Joko Widodo, the host of the summit, on Monday.'}],
  ['person/joseph-r-biden', 'person/recep-tayyip-erdogan', {claim: 'claim/ce93af08e72b9433', documents: 1, evidences: 1, confidence: 0.864, quote: 'He said that he had discussed the grain corridor there with US President Joe Biden.'}],
  ['person/mike-pompeo', 'person/sergei-lavrov', {claim: 'claim/8b88400e6d9bc68b', documents: 1, evidences: 1, confidence: 0.86, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['person/recep-tayyip-erdogan', 'person/vladimir-putin', {claim: 'claim/0e1f2379348039f1', earliest: date('2022-08-01'), latest: date('2022-08-07'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Erdogan met Russian President Vladimir Putin in Sochi two weeks ago.'}],
  ['person/sauli-niinisto', 'person/vladimir-putin', {claim: 'claim/8379722f08739821', earliest: date('2018-01-01'), latest: date('2018-12-31'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Putin, Niinistö discuss cooperation after talks with Trump'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:MET]->(b) SET r = row[2];
UNWIND [
  ['office/ambassador-of-russia', 'state/russia', {claim: 'claim/4190522cf3e9860e', documents: 2, evidences: 2, confidence: 0.95, quote: 'The document was signed by the members of the Trilateral Contact Group: Heidi Tagliavini of the OSCE, former Ukrainian President Leonid Kuchma and the Russian ambassador to Ukraine, Mikhail Zurabov.'}],
  ['office/ambassador-of-united-states', 'state/united-states', {claim: 'claim/12c2f4aeff1837c4', documents: 1, evidences: 1, confidence: 0.86, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['office/chancellor-of-germany', 'state/germany', {claim: 'claim/27bafa6d7ba3a378', documents: 5, evidences: 5, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['office/crown-prince-of-saudi-arabia', 'state/saudi-arabia', {claim: 'claim/66814fd61bf0ab5b', documents: 1, evidences: 1, confidence: 0.95, quote: 'No meeting with Saudi Crown Prince Mohammed bin Salman is planned, the White House said.'}],
  ['office/defence-minister-of-russia', 'state/russia', {claim: 'claim/8290295e0c1b14bb', documents: 2, evidences: 2, confidence: 0.95, quote: 'The Minister of Defence of the Russian Federation, Sergei Shoigu, and the Minister of Infrastructure of Ukraine, Oleksandr Kubrakov, signed it for their countries.'}],
  ['office/defence-minister-of-turkey', 'state/turkey', {claim: 'claim/12e296a175cecbbd', documents: 2, evidences: 2, confidence: 0.91, quote: 'The Secretary-General signed the Initiative together with the Defence Minister of Türkiye, Hulusi Akar.'}],
  ['office/education-minister-of-israel', 'state/israel', {claim: 'claim/60735d9fc2520aff', documents: 1, evidences: 1, confidence: 0.95, quote: 'Israeli Education Minister Yoav Gallant called the reported meeting a great achievement.'}],
  ['office/foreign-minister-of-bahrain', 'state/bahrain', {claim: 'claim/6dafadfc33fead7b', documents: 1, evidences: 1, confidence: 0.864, quote: 'Netanyahu and the foreign minister of Bahrain, Abdullatif bin Rashid Al Zayani, signed a declaration of peace.'}],
  ['office/foreign-minister-of-china', 'state/china', {claim: 'claim/c101ae3c67e0d28b', documents: 3, evidences: 3, confidence: 0.95, quote: 'China’s top diplomat, Wang Yi, mediated and signed the joint statement as well.'}],
  ['office/foreign-minister-of-egypt', 'state/egypt', {claim: 'claim/626f4a22c0e668d7', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['office/foreign-minister-of-france', 'state/france', {claim: 'claim/1bc99b8251bb5167', documents: 1, evidences: 1, confidence: 0.864, quote: 'German Foreign Minister Annalena Baerbock met her French counterpart, Jean-Yves Le Drian, in Paris on Thursday.'}],
  ['office/foreign-minister-of-germany', 'state/germany', {claim: 'claim/db8a5013332b326c', documents: 1, evidences: 1, confidence: 0.864, quote: 'German Foreign Minister Annalena Baerbock met her French counterpart, Jean-Yves Le Drian, in Paris on Thursday.'}],
  ['office/foreign-minister-of-iran', 'state/iran', {claim: 'claim/25d535e5e4bf65c3', documents: 1, evidences: 1, confidence: 0.864, quote: 'Iranian Foreign Minister Hossein Amirabdollahian met his Saudi counterpart, Prince Faisal bin Farhan, in the Chinese capital on Thursday, the first formal meeting of the two countries’ foreign ministers in more than seven years.'}],
  ['office/foreign-minister-of-iraq', 'state/iraq', {claim: 'claim/edd1c34c854b61ef', documents: 1, evidences: 1, confidence: 0.864, quote: 'Iraqi Foreign Minister Fuad Hussein is expected to attend.'}],
  ['office/foreign-minister-of-israel', 'state/israel', {claim: 'claim/cc022fd5350b7db9', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Jerusalem, Secretary Blinken will meet with Israeli Prime Minister Benjamin Netanyahu and Foreign Minister Eli Cohen.'}],
  ['office/foreign-minister-of-russia', 'state/russia', {claim: 'claim/79bbd60fbb099433', documents: 5, evidences: 5, confidence: 0.95, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['office/foreign-minister-of-saudi-arabia', 'state/saudi-arabia', {claim: 'claim/73c931bec23b3445', documents: 2, evidences: 2, confidence: 0.864, quote: 'Saudi Foreign Minister Prince Faisal bin Farhan on Monday denied reports that Israeli Prime Minister Benjamin Netanyahu had met Crown Prince Mohammed bin Salman in Neom.'}],
  ['office/foreign-minister-of-turkey', 'state/turkey', {claim: 'claim/b736a5189f1078ce', documents: 1, evidences: 2, confidence: 0.95, quote: 'FILE PHOTO: Turkish Foreign Minister Mevlut Cavusoglu speaks at a news conference in Ankara'}],
  ['office/foreign-minister-of-ukraine', 'state/ukraine', {claim: 'claim/0511ef385b3a8e5e', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian Foreign Minister Sergei Lavrov and his Ukrainian counterpart Dmytro Kuleba met in southern Turkey on Thursday but did not agree on a ceasefire.'}],
  ['office/foreign-minister-of-united-arab-emirates', 'state/united-arab-emirates', {claim: 'claim/097afaf37df9c1fd', documents: 1, evidences: 1, confidence: 0.864, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['office/infrastructure-minister-of-ukraine', 'state/ukraine', {claim: 'claim/4793b6e3486fd8f8', documents: 4, evidences: 4, confidence: 0.95, quote: 'The Minister of Defence of the Russian Federation, Sergei Shoigu, and the Minister of Infrastructure of Ukraine, Oleksandr Kubrakov, signed it for their countries.'}],
  ['office/mossad-director-of-mossad', 'state/israel', {claim: 'claim/e6a3986a9e8992cc', documents: 1, evidences: 1, confidence: 0.817, quote: 'Israeli media reported that Netanyahu and the head of the Mossad, Yossi Cohen, flew to the Red Sea city on Sunday for talks with the crown prince and US Secretary of State Mike Pompeo.'}],
  ['office/national-security-adviser-of-saudi-arabia', 'state/saudi-arabia', {claim: 'claim/5344b85ee3c64549', documents: 1, evidences: 1, confidence: 0.9, quote: 'The agreement was signed in Beijing by Ali Shamkhani, secretary of Iran’s Supreme National Security Council, and Saudi National Security Adviser Musaed al-Aiban after talks that began on Monday.'}],
  ['office/president-of-afghanistan', 'state/afghanistan', {claim: 'claim/67fd5b218b3ffe0a', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['office/president-of-argentina', 'state/argentina', {claim: 'claim/27773e9f5cf0deb0', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['office/president-of-azerbaijan', 'state/azerbaijan', {claim: 'claim/89d915a996e19ef2', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['office/president-of-belarus', 'state/belarus', {claim: 'claim/9ee5a52f9a9f2cc3', documents: 1, evidences: 1, confidence: 0.95, quote: 'Belarusian President Alexander Lukashenko hosted the talks.'}],
  ['office/president-of-brazil', 'state/brazil', {claim: 'claim/e82bc1459f420c78', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['office/president-of-china', 'state/china', {claim: 'claim/350170ba0599579b', documents: 3, evidences: 4, confidence: 0.91, quote: 'Trump is still expected to hold talks with Chinese President Xi Jinping at a dinner on Saturday.'}],
  ['office/president-of-egypt', 'state/egypt', {claim: 'claim/155f43c0f39e3254', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['office/president-of-finland', 'state/finland', {claim: 'claim/11bbe7bd43545ee0', documents: 2, evidences: 2, confidence: 0.95, quote: 'Russian President Vladimir Putin held talks with Finnish President Sauli Niinistö on Monday after the Russian-US summit in Helsinki, the Kremlin press service reported.'}],
  ['office/president-of-france', 'state/france', {claim: 'claim/1f945a5d07dbf9a6', documents: 4, evidences: 5, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['office/president-of-indonesia', 'state/indonesia', {claim: 'claim/3d0e5b8753edcf29', documents: 1, evidences: 1, confidence: 0.91, quote: 'Biden also met Indonesian President Joko Widodo, the host of the summit, on Monday.'}],
  ['office/president-of-palestine', 'state/palestine', {claim: 'claim/f4d8898065b2981c', documents: 1, evidences: 1, confidence: 0.91, quote: 'Palestinian President Mahmoud Abbas rejected the agreements and said that there would be no peace in the region before the occupation ended.'}],
  ['office/president-of-paraguay', 'state/paraguay', {claim: 'claim/17420714f9ce681a', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['office/president-of-russia', 'state/russia', {claim: 'claim/ebabc39834359b6a', documents: 11, evidences: 13, confidence: 0.95, quote: 'UN Secretary-General Antonio Guterres met Russian President Vladimir Putin at the Kremlin on Tuesday, April 26, 2022, two months after the start of the invasion of Ukraine.'}],
  ['office/president-of-turkey', 'state/turkey', {claim: 'claim/b44a62592c635f8e', documents: 7, evidences: 7, confidence: 0.95, quote: 'On Monday he met Turkish President Recep Tayyip Erdogan in Ankara.'}],
  ['office/president-of-ukraine', 'state/ukraine', {claim: 'claim/ee90352add3c6fd4', documents: 5, evidences: 6, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['office/president-of-united-states', 'state/united-states', {claim: 'claim/bf00f59f5cae7ff3', documents: 9, evidences: 11, confidence: 0.95, quote: 'Earlier in the day Putin met US President Donald Trump at the Presidential Palace.'}],
  ['office/president-of-uruguay', 'state/uruguay', {claim: 'claim/af7d54a0f496c76a', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['office/prime-minister-of-armenia', 'state/armenia', {claim: 'claim/d0b69d6d91266ae9', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['office/prime-minister-of-iraq', 'state/iraq', {claim: 'claim/63d2d59905f7f733', documents: 2, evidences: 2, confidence: 0.9, quote: 'US President Joe Biden and Iraqi Prime Minister Mohammed Shia al-Sudani agreed at the White House on April 15 to move toward bilateral security partnerships.'}],
  ['office/prime-minister-of-israel', 'state/israel', {claim: 'claim/f435055dcf849cea', documents: 3, evidences: 4, confidence: 0.95, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['office/prime-minister-of-italy', 'state/italy', {claim: 'claim/3742065aae75ec3b', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['office/prime-minister-of-spain', 'state/spain', {claim: 'claim/a4d4e12ed9d17fd4', documents: 1, evidences: 1, confidence: 0.95, quote: 'Spanish Prime Minister Pedro Sánchez called it a historic agreement.'}],
  ['office/prime-minister-of-united-kingdom', 'state/united-kingdom', {claim: 'claim/1f9ebd9916ebafce', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['office/secretary-of-defense-of-united-states', 'state/united-states', {claim: 'claim/c27975f08e054bf9', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['office/secretary-of-iran', 'state/iran', {claim: 'claim/2554c2fc120b06b9', documents: 1, evidences: 1, confidence: 0.9, quote: 'The agreement was signed in Beijing by Ali Shamkhani, secretary of Iran’s Supreme National Security Council, and Saudi National Security Adviser Musaed al-Aiban after talks that began on Monday.'}],
  ['office/secretary-of-state-of-united-states', 'state/united-states', {claim: 'claim/4aa171b66283dfdb', documents: 11, evidences: 12, confidence: 0.95, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['office/special-envoy-of-united-states', 'state/united-states', {claim: 'claim/cbe87d718b920ac4', documents: 1, evidences: 1, confidence: 0.864, quote: 'US special envoy Zalmay Khalilzad and Mullah Abdul Ghani Baradar, the Taliban’s deputy leader, signed the document in the Qatari capital.'}],
  ['office/spokesperson-of-russia', 'state/russia', {claim: 'claim/77bed8be6f4f3d57', documents: 2, evidences: 2, confidence: 0.91, quote: 'Kremlin spokesman Dmitry Peskov accompanied the Russian leader to the Finnish capital.'}],
  ['office/trade-minister-of-turkey', 'state/turkey', {claim: 'claim/02bb43b768908ddb', documents: 1, evidences: 1, confidence: 0.91, quote: 'Ukrainian Infrastructure Minister Oleksandr Kubrakov and Turkish Trade Minister Mehmet Mus signed a memorandum on Turkish help in rebuilding Ukraine\'s infrastructure.'}],
  ['office/treasury-secretary-of-united-states', 'state/united-states', {claim: 'claim/244dc202b47d3334', documents: 1, evidences: 1, confidence: 0.91, quote: 'Secretary of State Antony Blinken, Treasury Secretary Janet Yellen and Chinese Foreign Minister Wang Yi joined the meeting.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:OFFICE_OF]->(b) SET r = row[2];
UNWIND [
  ['event/2015-02-02-meeting-hollande-merkel', 'person/angela-merkel', {claim: 'claim/6f228732b980ddda', earliest: date('2015-02-02'), latest: date('2015-02-08'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['event/2015-02-02-meeting-hollande-merkel', 'person/francois-hollande', {claim: 'claim/0821edb4ff32db59', earliest: date('2015-02-02'), latest: date('2015-02-08'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['event/2015-02-02-meeting-hollande-merkel', 'person/petro-poroshenko', {claim: 'claim/c01a5362e3de66e0', earliest: date('2015-02-02'), latest: date('2015-02-08'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['event/2018-07-16-meeting-niinisto-putin', 'person/vladimir-putin', {claim: 'claim/d329a49c7ac5ceeb', earliest: date('2018-07-16'), latest: date('2018-07-16'), documents: 3, evidences: 11, confidence: 0.91, quote: 'Putin, Niinistö discuss cooperation after talks with Trump'}],
  ['event/2020-10-10-meeting-bayramov-lavrov', 'person/jeyhun-bayramov', {claim: 'claim/d41c1cf5074da019', earliest: date('2020-10-10'), latest: date('2020-10-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'An earlier truce, which Russian Foreign Minister Sergei Lavrov negotiated with foreign ministers Zohrab Mnatsakanyan and Jeyhun Bayramov in Moscow on October 10, did not hold.'}],
  ['event/2020-10-10-meeting-bayramov-lavrov', 'person/sergei-lavrov', {claim: 'claim/a2e94a7159876a4d', earliest: date('2020-10-10'), latest: date('2020-10-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'An earlier truce, which Russian Foreign Minister Sergei Lavrov negotiated with foreign ministers Zohrab Mnatsakanyan and Jeyhun Bayramov in Moscow on October 10, did not hold.'}],
  ['event/2020-10-10-meeting-bayramov-lavrov', 'person/zohrab-mnatsakanyan', {claim: 'claim/8810fd6651671e37', earliest: date('2020-10-10'), latest: date('2020-10-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'An earlier truce, which Russian Foreign Minister Sergei Lavrov negotiated with foreign ministers Zohrab Mnatsakanyan and Jeyhun Bayramov in Moscow on October 10, did not hold.'}],
  ['event/2020-11-22-meeting-bin-salman-cohen', 'person/benjamin-netanyahu', {claim: 'claim/fd1654759cf26875', earliest: date('2020-11-22'), latest: date('2020-11-22'), documents: 1, evidences: 1, confidence: 0.817, quote: 'Israeli media reported that Netanyahu and the head of the Mossad, Yossi Cohen, flew to the Red Sea city on Sunday for talks with the crown prince and US Secretary of State Mike Pompeo.'}],
  ['event/2020-11-22-meeting-bin-salman-cohen', 'person/mike-pompeo', {claim: 'claim/9bf5c592c82c2243', earliest: date('2020-11-22'), latest: date('2020-11-22'), documents: 1, evidences: 2, confidence: 0.817, quote: 'Israeli media reported that Netanyahu and the head of the Mossad, Yossi Cohen, flew to the Red Sea city on Sunday for talks with the crown prince and US Secretary of State Mike Pompeo.'}],
  ['event/2020-11-22-meeting-bin-salman-cohen', 'person/mohammed-bin-salman', {claim: 'claim/fa2ca6da35392405', earliest: date('2020-11-22'), latest: date('2020-11-22'), documents: 1, evidences: 2, confidence: 0.817, quote: 'Israeli media reported that Netanyahu and the head of the Mossad, Yossi Cohen, flew to the Red Sea city on Sunday for talks with the crown prince and US Secretary of State Mike Pompeo.'}],
  ['event/2020-11-22-meeting-bin-salman-cohen', 'person/yossi-cohen', {claim: 'claim/3430080d9683d6be', earliest: date('2020-11-22'), latest: date('2020-11-22'), documents: 1, evidences: 1, confidence: 0.817, quote: 'Israeli media reported that Netanyahu and the head of the Mossad, Yossi Cohen, flew to the Red Sea city on Sunday for talks with the crown prince and US Secretary of State Mike Pompeo.'}],
  ['event/2021-12-13-meeting-european-union-eu-leaders-macron', 'body/european-union-eu-leaders', {claim: 'claim/e953dbff2cb36ff8', earliest: date('2021-12-13'), latest: date('2021-12-19'), status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'Macron and Scholz will meet again at a summit of EU leaders in Brussels next week.'}],
  ['event/2021-12-13-meeting-european-union-eu-leaders-macron', 'person/emmanuel-macron', {claim: 'claim/52bb96f05ca7300c', earliest: date('2021-12-13'), latest: date('2021-12-19'), status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'Macron and Scholz will meet again at a summit of EU leaders in Brussels next week.'}],
  ['event/2021-12-13-meeting-european-union-eu-leaders-macron', 'person/olaf-scholz', {claim: 'claim/ab81b4ac75e5d24c', earliest: date('2021-12-13'), latest: date('2021-12-19'), status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'Macron and Scholz will meet again at a summit of EU leaders in Brussels next week.'}],
  ['event/2022-03-10-meeting-cavusoglu-kuleba', 'person/dmytro-kuleba', {claim: 'claim/5f7a21eacc4940f0', earliest: date('2022-03-10'), latest: date('2022-03-10'), documents: 1, evidences: 2, confidence: 0.91, quote: 'No ceasefire as Lavrov and Kuleba meet in Antalya'}],
  ['event/2022-03-10-meeting-cavusoglu-kuleba', 'person/mevlut-cavusoglu', {claim: 'claim/1486f3a4a10b3ab7', earliest: date('2022-03-10'), latest: date('2022-03-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Turkish Foreign Minister Mevlut Cavusoglu took part in the meeting, the first between the two ministers since Russia invaded Ukraine on February 24.'}],
  ['event/2022-03-10-meeting-cavusoglu-kuleba', 'person/sergei-lavrov', {claim: 'claim/75e2dc9438eb6bc0', earliest: date('2022-03-10'), latest: date('2022-03-10'), documents: 1, evidences: 2, confidence: 0.91, quote: 'No ceasefire as Lavrov and Kuleba meet in Antalya'}],
  ['event/2022-04-26-meeting-guterres-lavrov', 'person/antonio-guterres', {claim: 'claim/d8c77001dc579422', earliest: date('2022-04-26'), latest: date('2022-04-26'), documents: 1, evidences: 2, confidence: 0.91, quote: 'Guterres meets Putin and Lavrov in Moscow, heads to Kyiv'}],
  ['event/2022-04-26-meeting-guterres-lavrov', 'person/sergei-lavrov', {claim: 'claim/3065e493afb5a518', earliest: date('2022-04-26'), latest: date('2022-04-26'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Guterres meets Putin and Lavrov in Moscow, heads to Kyiv'}],
  ['event/2022-04-26-meeting-guterres-lavrov', 'person/vladimir-putin', {claim: 'claim/bdbcdac1e7c9c9f5', earliest: date('2022-04-26'), latest: date('2022-04-26'), documents: 1, evidences: 2, confidence: 0.91, quote: 'Guterres meets Putin and Lavrov in Moscow, heads to Kyiv'}],
  ['event/2022-07-13-meeting-russia-turkey', 'body/united-nations-un-officials', {claim: 'claim/627357f23c973201', earliest: date('2022-07-13'), latest: date('2022-07-13'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Military delegations from Russia, Ukraine and Türkiye had met UN officials in Istanbul on July 13 to prepare the plan.'}],
  ['event/2022-07-13-meeting-russia-turkey', 'state/russia', {claim: 'claim/fd2ce9cba8344c30', earliest: date('2022-07-13'), latest: date('2022-07-13'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Military delegations from Russia, Ukraine and Türkiye had met UN officials in Istanbul on July 13 to prepare the plan.'}],
  ['event/2022-07-13-meeting-russia-turkey', 'state/turkey', {claim: 'claim/fbb7cd5a89196356', earliest: date('2022-07-13'), latest: date('2022-07-13'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Military delegations from Russia, Ukraine and Türkiye had met UN officials in Istanbul on July 13 to prepare the plan.'}],
  ['event/2022-07-13-meeting-russia-turkey', 'state/ukraine', {claim: 'claim/a88bac3dd225dcab', earliest: date('2022-07-13'), latest: date('2022-07-13'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Military delegations from Russia, Ukraine and Türkiye had met UN officials in Istanbul on July 13 to prepare the plan.'}],
  ['event/2023-10-meeting-blinken-sullivan', 'person/antony-blinken', {claim: 'claim/c8142d04018b8bcd', earliest: date('2023-10-01'), latest: date('2023-10-31'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Wang met Blinken and National Security Adviser Jake Sullivan in Washington last month to prepare the summit.'}],
  ['event/2023-10-meeting-blinken-sullivan', 'person/jake-sullivan', {claim: 'claim/3bfa6d5b97854196', earliest: date('2023-10-01'), latest: date('2023-10-31'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Wang met Blinken and National Security Adviser Jake Sullivan in Washington last month to prepare the summit.'}],
  ['event/2023-10-meeting-blinken-sullivan', 'person/wang-yi', {claim: 'claim/0cc9e52660c14442', earliest: date('2023-10-01'), latest: date('2023-10-31'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Wang met Blinken and National Security Adviser Jake Sullivan in Washington last month to prepare the summit.'}],
  ['event/2023-11-15-meeting-biden-jinping', 'person/joseph-r-biden', {claim: 'claim/2246a2ab68921003', earliest: date('2023-11-15'), latest: date('2023-11-15'), documents: 1, evidences: 1, confidence: 0.91, quote: 'US President Joe Biden and Chinese President Xi Jinping met for about four hours on Wednesday at the Filoli estate south of San Francisco, their first meeting in a year.'}],
  ['event/2023-11-15-meeting-biden-jinping', 'person/xi-jinping', {claim: 'claim/b9487f0c355036c8', earliest: date('2023-11-15'), latest: date('2023-11-15'), documents: 1, evidences: 1, confidence: 0.91, quote: 'US President Joe Biden and Chinese President Xi Jinping met for about four hours on Wednesday at the Filoli estate south of San Francisco, their first meeting in a year.'}],
  ['event/call-biden-draghi', 'person/angela-merkel', {claim: 'claim/d9c06c20860d4963', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['event/call-biden-draghi', 'person/boris-johnson', {claim: 'claim/eae76adce48dbb88', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['event/call-biden-draghi', 'person/emmanuel-macron', {claim: 'claim/7568106a513295f5', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['event/call-biden-draghi', 'person/joseph-r-biden', {claim: 'claim/020bf00b110a57e3', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['event/call-biden-draghi', 'person/mario-draghi', {claim: 'claim/be2aa0a75a0af0e2', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['event/meeting-al-sisi-blinken', 'person/abdel-fattah-al-sisi', {claim: 'claim/7d64bef69c22dfae', status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['event/meeting-al-sisi-blinken', 'person/antony-blinken', {claim: 'claim/a6a151134a200534', status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['event/meeting-al-sisi-blinken', 'person/sameh-shoukry', {claim: 'claim/d04469525807a672', status: 'Planned', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['event/meeting-blinken-cohen', 'person/antony-blinken', {claim: 'claim/5c67086988fd0d8b', status: 'Planned', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Jerusalem, Secretary Blinken will meet with Israeli Prime Minister Benjamin Netanyahu and Foreign Minister Eli Cohen.'}],
  ['event/meeting-blinken-cohen', 'person/benjamin-netanyahu', {claim: 'claim/9891c3d4601e9ef8', status: 'Planned', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Jerusalem, Secretary Blinken will meet with Israeli Prime Minister Benjamin Netanyahu and Foreign Minister Eli Cohen.'}],
  ['event/meeting-blinken-cohen', 'person/eli-cohen', {claim: 'claim/227b22fbf66216a1', status: 'Planned', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Jerusalem, Secretary Blinken will meet with Israeli Prime Minister Benjamin Netanyahu and Foreign Minister Eli Cohen.'}],
  ['event/meeting-da-silva-leaders-683bb915', 'body/leaders--683bb915', {claim: 'claim/b0bbff3b2bf16597', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['event/meeting-da-silva-leaders-683bb915', 'person/javier-milei', {claim: 'claim/8125d3c5966b1987', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['event/meeting-da-silva-leaders-683bb915', 'person/luis-lacalle-pou', {claim: 'claim/33fcb64a718877f4', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['event/meeting-da-silva-leaders-683bb915', 'person/luiz-inacio-lula-da-silva', {claim: 'claim/60ba0a9a58184929', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['event/meeting-da-silva-leaders-683bb915', 'person/santiago-pena', {claim: 'claim/c4d512de0e9b9cd8', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['event/meeting-da-silva-leaders-683bb915', 'person/ursula-von-der-leyen', {claim: 'claim/811aee3057cd692b', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['event/meeting-fabius-klimkin', 'person/frank-walter-steinmeier', {claim: 'claim/67329876efae4f37', documents: 1, evidences: 1, confidence: 0.86, quote: 'Foreign ministers Sergei Lavrov, Pavlo Klimkin, Frank-Walter Steinmeier and Laurent Fabius took part in the negotiations.'}],
  ['event/meeting-fabius-klimkin', 'person/laurent-fabius', {claim: 'claim/9e025387fb6a8219', documents: 1, evidences: 1, confidence: 0.86, quote: 'Foreign ministers Sergei Lavrov, Pavlo Klimkin, Frank-Walter Steinmeier and Laurent Fabius took part in the negotiations.'}],
  ['event/meeting-fabius-klimkin', 'person/pavlo-klimkin', {claim: 'claim/1bea578da6705a3f', documents: 1, evidences: 1, confidence: 0.86, quote: 'Foreign ministers Sergei Lavrov, Pavlo Klimkin, Frank-Walter Steinmeier and Laurent Fabius took part in the negotiations.'}],
  ['event/meeting-fabius-klimkin', 'person/sergei-lavrov', {claim: 'claim/87915c0ac3de5f0c', documents: 1, evidences: 1, confidence: 0.86, quote: 'Foreign ministers Sergei Lavrov, Pavlo Klimkin, Frank-Walter Steinmeier and Laurent Fabius took part in the negotiations.'}],
  ['event/meeting-guterres-kuleba', 'person/antonio-guterres', {claim: 'claim/83d57109c3717c71', status: 'Planned', documents: 1, evidences: 1, confidence: 0.91, quote: 'Guterres will travel to Ukraine this week and is due to meet President Volodymyr Zelensky and Foreign Minister Dmytro Kuleba in Kyiv on Thursday.'}],
  ['event/meeting-guterres-kuleba', 'person/dmytro-kuleba', {claim: 'claim/68c64da69edb4df9', status: 'Planned', documents: 1, evidences: 1, confidence: 0.91, quote: 'Guterres will travel to Ukraine this week and is due to meet President Volodymyr Zelensky and Foreign Minister Dmytro Kuleba in Kyiv on Thursday.'}],
  ['event/meeting-guterres-kuleba', 'person/volodymyr-zelenskyy', {claim: 'claim/82cdb696b77d9437', status: 'Planned', documents: 1, evidences: 1, confidence: 0.91, quote: 'Guterres will travel to Ukraine this week and is due to meet President Volodymyr Zelensky and Foreign Minister Dmytro Kuleba in Kyiv on Thursday.'}],
  ['event/meeting-hollande-merkel', 'person/angela-merkel', {claim: 'claim/3c313194bd8bbc44', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['event/meeting-hollande-merkel', 'person/francois-hollande', {claim: 'claim/d195653d475deafb', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['event/meeting-hollande-merkel', 'person/petro-poroshenko', {claim: 'claim/fe4a535aae5409c6', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['event/meeting-hollande-merkel', 'person/vladimir-putin', {claim: 'claim/5f025d178a7d10a0', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['event/meeting-hollande-merkel--2', 'person/angela-merkel', {claim: 'claim/89f9d35a04b264a6', documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['event/meeting-hollande-merkel--2', 'person/francois-hollande', {claim: 'claim/eb421cbb7fbd213e', documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['event/meeting-hollande-merkel--2', 'person/vladimir-putin', {claim: 'claim/b630f4ef13ca1d65', documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['event/meeting-michel-scholz', 'person/charles-michel', {claim: 'claim/02ce7c7b6b189926', documents: 1, evidences: 1, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}],
  ['event/meeting-michel-scholz', 'person/jens-stoltenberg', {claim: 'claim/283e96594ee3cd25', documents: 1, evidences: 1, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}],
  ['event/meeting-michel-scholz', 'person/olaf-scholz', {claim: 'claim/1f9b8da6b2fc890a', documents: 1, evidences: 1, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}],
  ['event/meeting-michel-scholz', 'person/ursula-von-der-leyen', {claim: 'claim/03676e340018ff63', documents: 1, evidences: 1, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:PARTICIPANT]->(b) SET r = row[2];
UNWIND [
  ['person/joseph-r-biden', 'person/volodymyr-zelenskyy', {claim: 'claim/7fc10e7e5e73a729', earliest: date('2021-12-09'), latest: date('2021-12-09'), status: 'Planned', documents: 1, evidences: 1, confidence: 0.91, quote: 'President Biden will call President Volodymyr Zelenskyy of Ukraine on Thursday.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:PHONE_CALL]->(b) SET r = row[2];
UNWIND [
  ['office/ambassador-of-russia', 'body/government-of-russia', {claim: 'claim/a97dfe398ed70514', documents: 2, evidences: 2, confidence: 0.95, quote: 'The document was signed by the members of the Trilateral Contact Group: Heidi Tagliavini of the OSCE, former Ukrainian President Leonid Kuchma and the Russian ambassador to Ukraine, Mikhail Zurabov.'}],
  ['office/ambassador-of-united-states', 'body/government-of-united-states', {claim: 'claim/2194d4d2e71d3d2a', documents: 1, evidences: 1, confidence: 0.86, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['office/chancellor-of-germany', 'body/government-of-germany', {claim: 'claim/566688ab3e31442e', documents: 5, evidences: 5, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['office/commander-of-coalition-against-isis', 'body/coalition-against-isis', {claim: 'claim/abd1f50175664034', documents: 2, evidences: 4, confidence: 0.95, quote: 'Iraqi Prime Minister Mohammed Shia al-Sudani on Thursday hosted Major General Kevin Leahy, commander of the US-led coalition against the Islamic State, and the two spoke about security cooperation and what is left of the group, the prime minister’s office said.'}],
  ['office/crown-prince-of-saudi-arabia', 'body/government-of-saudi-arabia', {claim: 'claim/8904dcff0433a3b5', documents: 1, evidences: 1, confidence: 0.95, quote: 'No meeting with Saudi Crown Prince Mohammed bin Salman is planned, the White House said.'}],
  ['office/defence-minister-of-russia', 'body/government-of-russia', {claim: 'claim/108b4356c267f476', documents: 2, evidences: 2, confidence: 0.95, quote: 'The Minister of Defence of the Russian Federation, Sergei Shoigu, and the Minister of Infrastructure of Ukraine, Oleksandr Kubrakov, signed it for their countries.'}],
  ['office/defence-minister-of-turkey', 'body/government-of-turkey', {claim: 'claim/2d99368bf15a7d15', documents: 2, evidences: 2, confidence: 0.91, quote: 'The Secretary-General signed the Initiative together with the Defence Minister of Türkiye, Hulusi Akar.'}],
  ['office/deputy-leader-of-taliban', 'body/taliban', {claim: 'claim/c0c24df9451851a7', documents: 1, evidences: 1, confidence: 0.864, quote: 'US special envoy Zalmay Khalilzad and Mullah Abdul Ghani Baradar, the Taliban’s deputy leader, signed the document in the Qatari capital.'}],
  ['office/education-minister-of-israel', 'body/government-of-israel', {claim: 'claim/e98108fddda219a8', documents: 1, evidences: 1, confidence: 0.95, quote: 'Israeli Education Minister Yoav Gallant called the reported meeting a great achievement.'}],
  ['office/foreign-minister-of-bahrain', 'body/government-of-bahrain', {claim: 'claim/98512f927b1a4f67', documents: 1, evidences: 1, confidence: 0.864, quote: 'Netanyahu and the foreign minister of Bahrain, Abdullatif bin Rashid Al Zayani, signed a declaration of peace.'}],
  ['office/foreign-minister-of-china', 'body/government-of-china', {claim: 'claim/ae4dbb348e445828', documents: 3, evidences: 3, confidence: 0.95, quote: 'China’s top diplomat, Wang Yi, mediated and signed the joint statement as well.'}],
  ['office/foreign-minister-of-egypt', 'body/government-of-egypt', {claim: 'claim/ccd2d8028a5c1603', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['office/foreign-minister-of-france', 'body/government-of-france', {claim: 'claim/6088b5d9155dfc55', documents: 1, evidences: 1, confidence: 0.864, quote: 'German Foreign Minister Annalena Baerbock met her French counterpart, Jean-Yves Le Drian, in Paris on Thursday.'}],
  ['office/foreign-minister-of-germany', 'body/government-of-germany', {claim: 'claim/f3fa29504f46447b', documents: 1, evidences: 1, confidence: 0.864, quote: 'German Foreign Minister Annalena Baerbock met her French counterpart, Jean-Yves Le Drian, in Paris on Thursday.'}],
  ['office/foreign-minister-of-iran', 'body/government-of-iran', {claim: 'claim/ad0e2c641d1f5a26', documents: 1, evidences: 1, confidence: 0.864, quote: 'Iranian Foreign Minister Hossein Amirabdollahian met his Saudi counterpart, Prince Faisal bin Farhan, in the Chinese capital on Thursday, the first formal meeting of the two countries’ foreign ministers in more than seven years.'}],
  ['office/foreign-minister-of-iraq', 'body/government-of-iraq', {claim: 'claim/5ba6b3642e39c17b', documents: 1, evidences: 1, confidence: 0.864, quote: 'Iraqi Foreign Minister Fuad Hussein is expected to attend.'}],
  ['office/foreign-minister-of-israel', 'body/government-of-israel', {claim: 'claim/d7a7cc0ae6721782', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Jerusalem, Secretary Blinken will meet with Israeli Prime Minister Benjamin Netanyahu and Foreign Minister Eli Cohen.'}],
  ['office/foreign-minister-of-russia', 'body/government-of-russia', {claim: 'claim/476b13ba15bcc7dc', documents: 5, evidences: 5, confidence: 0.95, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['office/foreign-minister-of-saudi-arabia', 'body/government-of-saudi-arabia', {claim: 'claim/5dad45132f477b2f', documents: 2, evidences: 2, confidence: 0.864, quote: 'Saudi Foreign Minister Prince Faisal bin Farhan on Monday denied reports that Israeli Prime Minister Benjamin Netanyahu had met Crown Prince Mohammed bin Salman in Neom.'}],
  ['office/foreign-minister-of-turkey', 'body/government-of-turkey', {claim: 'claim/6fb63336add7cf38', documents: 1, evidences: 2, confidence: 0.95, quote: 'FILE PHOTO: Turkish Foreign Minister Mevlut Cavusoglu speaks at a news conference in Ankara'}],
  ['office/foreign-minister-of-ukraine', 'body/government-of-ukraine', {claim: 'claim/a2ced3f52ce17297', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian Foreign Minister Sergei Lavrov and his Ukrainian counterpart Dmytro Kuleba met in southern Turkey on Thursday but did not agree on a ceasefire.'}],
  ['office/foreign-minister-of-united-arab-emirates', 'body/government-of-united-arab-emirates', {claim: 'claim/38af5252f2a13f8f', documents: 1, evidences: 1, confidence: 0.864, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['office/infrastructure-minister-of-ukraine', 'body/government-of-ukraine', {claim: 'claim/4a83db08383cda52', documents: 4, evidences: 4, confidence: 0.95, quote: 'The Minister of Defence of the Russian Federation, Sergei Shoigu, and the Minister of Infrastructure of Ukraine, Oleksandr Kubrakov, signed it for their countries.'}],
  ['office/mossad-director-of-mossad', 'body/mossad', {claim: 'claim/6188df6dffdc2ff5', documents: 1, evidences: 1, confidence: 0.817, quote: 'Israeli media reported that Netanyahu and the head of the Mossad, Yossi Cohen, flew to the Red Sea city on Sunday for talks with the crown prince and US Secretary of State Mike Pompeo.'}],
  ['office/national-security-adviser-of-saudi-arabia', 'body/government-of-saudi-arabia', {claim: 'claim/1e6e3df55c733840', documents: 1, evidences: 1, confidence: 0.9, quote: 'The agreement was signed in Beijing by Ali Shamkhani, secretary of Iran’s Supreme National Security Council, and Saudi National Security Adviser Musaed al-Aiban after talks that began on Monday.'}],
  ['office/nato-secretary-general-of-nato', 'body/nato', {claim: 'claim/fae7ce46e978e39e', documents: 2, evidences: 2, confidence: 0.95, quote: 'NATO Secretary General Jens Stoltenberg was also in the Afghan capital.'}],
  ['office/president-of-afghanistan', 'body/government-of-afghanistan', {claim: 'claim/3202af99c7af7c89', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['office/president-of-argentina', 'body/government-of-argentina', {claim: 'claim/57709668430cc490', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['office/president-of-azerbaijan', 'body/government-of-azerbaijan', {claim: 'claim/736584590e940ca8', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['office/president-of-belarus', 'body/government-of-belarus', {claim: 'claim/9f964bf24fcaa415', documents: 1, evidences: 1, confidence: 0.95, quote: 'Belarusian President Alexander Lukashenko hosted the talks.'}],
  ['office/president-of-brazil', 'body/government-of-brazil', {claim: 'claim/e3ccac09b6e5f01b', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['office/president-of-china', 'body/government-of-china', {claim: 'claim/d712b3eb4bd699e9', documents: 3, evidences: 4, confidence: 0.91, quote: 'Trump is still expected to hold talks with Chinese President Xi Jinping at a dinner on Saturday.'}],
  ['office/president-of-egypt', 'body/government-of-egypt', {claim: 'claim/d8e9d56a4e425bc6', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Cairo, the Secretary will meet with Egyptian President Abdel Fattah al-Sisi and Foreign Minister Sameh Shoukry to discuss the strategic partnership between the United States and Egypt and to promote peace and security in the region.'}],
  ['office/president-of-finland', 'body/government-of-finland', {claim: 'claim/5cd54009e04ce9ab', documents: 2, evidences: 2, confidence: 0.95, quote: 'Russian President Vladimir Putin held talks with Finnish President Sauli Niinistö on Monday after the Russian-US summit in Helsinki, the Kremlin press service reported.'}],
  ['office/president-of-france', 'body/government-of-france', {claim: 'claim/2eac85d694134bb4', documents: 4, evidences: 5, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['office/president-of-indonesia', 'body/government-of-indonesia', {claim: 'claim/4b910f155fbf681d', documents: 1, evidences: 1, confidence: 0.91, quote: 'Biden also met Indonesian President Joko Widodo, the host of the summit, on Monday.'}],
  ['office/president-of-palestine', 'body/government-of-palestine', {claim: 'claim/dd53521a46e83b56', documents: 1, evidences: 1, confidence: 0.91, quote: 'Palestinian President Mahmoud Abbas rejected the agreements and said that there would be no peace in the region before the occupation ended.'}],
  ['office/president-of-palestinian-authority', 'body/palestinian-authority', {claim: 'claim/62823b48c78de6f4', documents: 1, evidences: 1, confidence: 0.864, quote: 'In Ramallah, the Secretary is scheduled to meet with Palestinian Authority President Mahmoud Abbas.'}],
  ['office/president-of-paraguay', 'body/government-of-paraguay', {claim: 'claim/b87350c11b0c8089', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['office/president-of-russia', 'body/government-of-russia', {claim: 'claim/dcb8c5ed7e9b7c91', documents: 11, evidences: 13, confidence: 0.95, quote: 'UN Secretary-General Antonio Guterres met Russian President Vladimir Putin at the Kremlin on Tuesday, April 26, 2022, two months after the start of the invasion of Ukraine.'}],
  ['office/president-of-the-european-commission-of-european-commission', 'body/european-commission', {claim: 'claim/9cbfd6bcf50f51d7', documents: 2, evidences: 2, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}],
  ['office/president-of-the-european-council-of-european-council', 'body/european-council', {claim: 'claim/d05adefd31b3c057', documents: 1, evidences: 1, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}],
  ['office/president-of-turkey', 'body/government-of-turkey', {claim: 'claim/7423607f4d93e7e7', documents: 7, evidences: 7, confidence: 0.95, quote: 'On Monday he met Turkish President Recep Tayyip Erdogan in Ankara.'}],
  ['office/president-of-ukraine', 'body/government-of-ukraine', {claim: 'claim/3b64d0e2be853d8e', documents: 5, evidences: 6, confidence: 0.95, quote: 'Russian President Vladimir Putin, Ukrainian President Petro Poroshenko, German Chancellor Angela Merkel and French President Francois Hollande met in the Belarusian capital for about 16 hours.'}],
  ['office/president-of-united-states', 'body/government-of-united-states', {claim: 'claim/013c06523cdbf822', documents: 9, evidences: 11, confidence: 0.95, quote: 'Earlier in the day Putin met US President Donald Trump at the Presidential Palace.'}],
  ['office/president-of-uruguay', 'body/government-of-uruguay', {claim: 'claim/a192d1b49095480b', documents: 1, evidences: 1, confidence: 0.864, quote: 'Von der Leyen met the leaders of the four founding members of Mercosur in Montevideo: Uruguayan President Luis Lacalle Pou, who hosted the summit, Brazilian President Luiz Inácio Lula da Silva, Argentine President Javier Milei and Paraguayan President Santiago Peña.'}],
  ['office/prime-minister-of-armenia', 'body/government-of-armenia', {claim: 'claim/2382502b14557492', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['office/prime-minister-of-iraq', 'body/government-of-iraq', {claim: 'claim/e7493b937d5c92e4', documents: 2, evidences: 2, confidence: 0.9, quote: 'US President Joe Biden and Iraqi Prime Minister Mohammed Shia al-Sudani agreed at the White House on April 15 to move toward bilateral security partnerships.'}],
  ['office/prime-minister-of-israel', 'body/government-of-israel', {claim: 'claim/4f932fdb3ec6bbee', documents: 3, evidences: 4, confidence: 0.95, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['office/prime-minister-of-italy', 'body/government-of-italy', {claim: 'claim/6556c33914c8b407', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['office/prime-minister-of-spain', 'body/government-of-spain', {claim: 'claim/2130b8a11cd5f95a', documents: 1, evidences: 1, confidence: 0.95, quote: 'Spanish Prime Minister Pedro Sánchez called it a historic agreement.'}],
  ['office/prime-minister-of-united-kingdom', 'body/government-of-united-kingdom', {claim: 'claim/f4104dd76dff7456', documents: 1, evidences: 1, confidence: 0.86, quote: 'After the call, President Biden spoke by phone with President Emmanuel Macron of France, Chancellor Angela Merkel of Germany, Prime Minister Mario Draghi of Italy and Prime Minister Boris Johnson of the United Kingdom.'}],
  ['office/secretary-of-defense-of-united-states', 'body/government-of-united-states', {claim: 'claim/04088d1e06db8e2e', documents: 1, evidences: 1, confidence: 0.91, quote: 'In Kabul, US Defense Secretary Mark Esper met Afghan President Ashraf Ghani on the same day, and the two governments issued a joint declaration.'}],
  ['office/secretary-of-iran', 'body/government-of-iran', {claim: 'claim/707cb7578b60682f', documents: 1, evidences: 1, confidence: 0.9, quote: 'The agreement was signed in Beijing by Ali Shamkhani, secretary of Iran’s Supreme National Security Council, and Saudi National Security Adviser Musaed al-Aiban after talks that began on Monday.'}],
  ['office/secretary-of-state-of-united-states', 'body/government-of-united-states', {claim: 'claim/afcf3dea285d427b', documents: 11, evidences: 12, confidence: 0.95, quote: 'Russian Foreign Minister Sergei Lavrov and US Secretary of State Mike Pompeo took part in the expanded talks, as did Russian Ambassador to the United States Anatoly Antonov and US Ambassador to Russia Jon Huntsman.'}],
  ['office/special-envoy-of-united-states', 'body/government-of-united-states', {claim: 'claim/c3b581e28d8d7a66', documents: 1, evidences: 1, confidence: 0.864, quote: 'US special envoy Zalmay Khalilzad and Mullah Abdul Ghani Baradar, the Taliban’s deputy leader, signed the document in the Qatari capital.'}],
  ['office/spokesperson-of-russia', 'body/government-of-russia', {claim: 'claim/fd14724baf1607a1', documents: 2, evidences: 2, confidence: 0.91, quote: 'Kremlin spokesman Dmitry Peskov accompanied the Russian leader to the Finnish capital.'}],
  ['office/trade-minister-of-turkey', 'body/government-of-turkey', {claim: 'claim/27ce1fd1b232dcab', documents: 1, evidences: 1, confidence: 0.91, quote: 'Ukrainian Infrastructure Minister Oleksandr Kubrakov and Turkish Trade Minister Mehmet Mus signed a memorandum on Turkish help in rebuilding Ukraine\'s infrastructure.'}],
  ['office/treasury-secretary-of-united-states', 'body/government-of-united-states', {claim: 'claim/aa772fa5b56fc348', documents: 1, evidences: 1, confidence: 0.91, quote: 'Secretary of State Antony Blinken, Treasury Secretary Janet Yellen and Chinese Foreign Minister Wang Yi joined the meeting.'}],
  ['office/un-secretary-general-of-united-nations', 'body/united-nations', {claim: 'claim/73ef1ee61bdd5766', documents: 5, evidences: 5, confidence: 0.95, quote: 'UN Secretary-General Antonio Guterres met Russian President Vladimir Putin at the Kremlin on Tuesday, April 26, 2022, two months after the start of the invasion of Ukraine.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:POST_IN]->(b) SET r = row[2];
UNWIND [
  ['person/donald-trump', 'person/benjamin-netanyahu', {claim: 'claim/27ba31732922a681', documents: 1, evidences: 1, confidence: 0.91, quote: 'Before the ceremony Trump received Netanyahu in the Oval Office.'}],
  ['person/emmanuel-macron', 'person/olaf-scholz', {claim: 'claim/344c74e7cee0989b', earliest: date('2021-12-10'), latest: date('2021-12-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Macron received the new chancellor for a working lunch.'}],
  ['person/joseph-r-biden', 'person/xi-jinping', {claim: 'claim/7d43a113bc2a1708', earliest: date('2022-11-14'), latest: date('2022-11-14'), documents: 1, evidences: 1, confidence: 0.91, quote: 'US President Joe Biden greets Chinese President Xi Jinping in Bali on November 14, 2022'}],
  ['person/mohammed-shia-al-sudani', 'person/kevin-leahy', {claim: 'claim/1c37e6fadfc3eb0a', earliest: date('2025-04-24'), latest: date('2025-04-24'), documents: 2, evidences: 3, confidence: 0.91, quote: 'Iraqi Prime Minister Mohammed Shia al-Sudani on Thursday hosted Major General Kevin Leahy, commander of the US-led coalition against the Islamic State, and the two spoke about security cooperation and what is left of the group, the prime minister’s office said.'}],
  ['person/xi-jinping', 'person/antony-blinken', {claim: 'claim/8a93148879c25f3d', earliest: date('2023-06-01'), latest: date('2023-06-30'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Blinken visited Beijing in June, where he was received by Xi.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:RECEIVED]->(b) SET r = row[2];
UNWIND [
  ['state/united-states', 'person/abdul-ghani-baradar', {claim: 'claim/07a9b44dd3f185f8', latest: date('2020-07-13'), documents: 1, evidences: 1, confidence: 0.92, quote: 'Under the agreement, the United States will reduce its forces to 8,600 within 135 days.'}],
  ['state/united-states', 'person/zalmay-khalilzad', {claim: 'claim/07a9b44dd3f185f8', latest: date('2020-07-13'), documents: 1, evidences: 1, confidence: 0.92, quote: 'Under the agreement, the United States will reduce its forces to 8,600 within 135 days.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:REDUCE]->(b) SET r = row[2];
UNWIND [
  ['event/2020-09-15-signing-al-nahyan-al-zayani', 'person/abdullah-bin-zayed-al-nahyan', {claim: 'claim/ed36da94aebe3892', earliest: date('2020-09-15'), latest: date('2020-09-15'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['event/2020-09-15-signing-al-nahyan-al-zayani', 'person/abdullatif-bin-rashid-al-zayani', {claim: 'claim/110ecd613562e7f7', earliest: date('2020-09-15'), latest: date('2020-09-15'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Netanyahu and the foreign minister of Bahrain, Abdullatif bin Rashid Al Zayani, signed a declaration of peace.'}],
  ['event/2020-09-15-signing-al-nahyan-al-zayani', 'person/benjamin-netanyahu', {claim: 'claim/524307ffe53cb032', earliest: date('2020-09-15'), latest: date('2020-09-15'), documents: 1, evidences: 2, confidence: 0.864, quote: 'Israeli Prime Minister Benjamin Netanyahu and Emirati Foreign Minister Abdullah bin Zayed Al Nahyan signed a treaty of peace.'}],
  ['event/2020-09-signing-bahrain-israel', 'state/bahrain', {claim: 'claim/998c8b1d119d193d', earliest: date('2020-09-01'), latest: date('2020-09-30'), documents: 1, evidences: 1, confidence: 0.91, quote: 'The United Arab Emirates and Bahrain signed agreements with Israel at the White House in September, in the presence of US President Donald Trump.'}],
  ['event/2020-09-signing-bahrain-israel', 'state/israel', {claim: 'claim/b0a93e5b52f5e18f', earliest: date('2020-09-01'), latest: date('2020-09-30'), documents: 1, evidences: 1, confidence: 0.91, quote: 'The United Arab Emirates and Bahrain signed agreements with Israel at the White House in September, in the presence of US President Donald Trump.'}],
  ['event/2020-09-signing-bahrain-israel', 'state/united-arab-emirates', {claim: 'claim/42f2e58ffcb6659b', earliest: date('2020-09-01'), latest: date('2020-09-30'), documents: 1, evidences: 1, confidence: 0.91, quote: 'The United Arab Emirates and Bahrain signed agreements with Israel at the White House in September, in the presence of US President Donald Trump.'}],
  ['event/2022-07-22-signing-russia-turkey', 'body/united-nations', {claim: 'claim/5b3fd31016b5a41e', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 2, evidences: 3, confidence: 0.91, quote: 'Ukraine, Russia sign grain deals with Türkiye and the UN'}],
  ['event/2022-07-22-signing-russia-turkey', 'state/russia', {claim: 'claim/b93ceb7076a14bf8', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 2, evidences: 3, confidence: 0.91, quote: 'Ukraine, Russia sign grain deals with Türkiye and the UN'}],
  ['event/2022-07-22-signing-russia-turkey', 'state/turkey', {claim: 'claim/fe6257671454282c', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 2, evidences: 3, confidence: 0.91, quote: 'Ukraine, Russia sign grain deals with Türkiye and the UN'}],
  ['event/2022-07-22-signing-russia-turkey', 'state/ukraine', {claim: 'claim/5a5ac4e708560b18', earliest: date('2022-07-22'), latest: date('2022-07-22'), documents: 2, evidences: 3, confidence: 0.91, quote: 'Ukraine, Russia sign grain deals with Türkiye and the UN'}],
  ['event/signing-akar-guterres', 'person/antonio-guterres', {claim: 'claim/ab3708d2db01cfd8', documents: 2, evidences: 2, confidence: 0.91, quote: 'The Secretary-General signed the Initiative together with the Defence Minister of Türkiye, Hulusi Akar.'}],
  ['event/signing-akar-guterres', 'person/hulusi-akar', {claim: 'claim/3ca103426b2054a0', documents: 2, evidences: 2, confidence: 0.91, quote: 'The Secretary-General signed the Initiative together with the Defence Minister of Türkiye, Hulusi Akar.'}],
  ['event/signing-akar-guterres', 'person/oleksandr-kubrakov', {claim: 'claim/97a9f42226105d8c', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian Defence Minister Sergei Shoigu and Ukrainian Infrastructure Minister Oleksandr Kubrakov each signed an identical document with Turkish Defence Minister Hulusi Akar and UN Secretary-General António Guterres.'}],
  ['event/signing-akar-guterres', 'person/sergei-shoigu', {claim: 'claim/1440e644ec9fa80b', documents: 1, evidences: 1, confidence: 0.91, quote: 'Russian Defence Minister Sergei Shoigu and Ukrainian Infrastructure Minister Oleksandr Kubrakov each signed an identical document with Turkish Defence Minister Hulusi Akar and UN Secretary-General António Guterres.'}],
  ['event/signing-aliyev-pashinyan', 'person/ilham-aliyev', {claim: 'claim/1f15fd766c4dde91', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['event/signing-aliyev-pashinyan', 'person/nikol-pashinyan', {claim: 'claim/17e4a4af46329b6c', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}],
  ['event/signing-aliyev-pashinyan', 'person/vladimir-putin', {claim: 'claim/04ac2aed17713e6b', documents: 1, evidences: 1, confidence: 0.91, quote: 'Armenian Prime Minister Nikol Pashinyan, Azerbaijani President Ilham Aliyev and Russian President Vladimir Putin have signed a statement that ends six weeks of war over Nagorno-Karabakh.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:SIGNATORY]->(b) SET r = row[2];
UNWIND [
  ['person/angela-merkel', 'place/kyiv', {claim: 'claim/e8a51d78c97e4f16', earliest: date('2015-02-02'), latest: date('2015-02-08'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['person/angela-merkel', 'place/moscow', {claim: 'claim/2af739a281e942cf', documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['person/antonio-guterres', 'place/kyiv', {claim: 'claim/c9cc2f8c3d562cac', documents: 1, evidences: 1, confidence: 0.91, quote: 'Guterres meets Putin and Lavrov in Moscow, heads to Kyiv'}],
  ['person/antony-blinken', 'place/beijing', {claim: 'claim/4fd0867eaca592be', earliest: date('2023-06-01'), latest: date('2023-06-30'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Blinken visited Beijing in June, where he was received by Xi.'}],
  ['person/donald-trump', 'place/buenos-aires', {claim: 'claim/6441255fed9f01a9', documents: 1, evidences: 1, confidence: 0.864, quote: 'Trump announced the decision on Twitter while he was flying to Buenos Aires.'}],
  ['person/donald-trump', 'state/finland', {claim: 'claim/af54749f570e19d8', earliest: date('2018-07-15'), latest: date('2018-07-15'), documents: 1, evidences: 1, confidence: 0.864, quote: 'Trump arrived in Finland on Sunday from Scotland, days after a NATO summit in Brussels at which he met Secretary General Jens Stoltenberg.'}],
  ['person/francois-hollande', 'place/kyiv', {claim: 'claim/e8a51d78c97e4f16', earliest: date('2015-02-02'), latest: date('2015-02-08'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['person/francois-hollande', 'place/moscow', {claim: 'claim/2af739a281e942cf', documents: 1, evidences: 1, confidence: 0.86, quote: 'Merkel and Hollande had visited Kyiv last week, where they met Poroshenko, and traveled to Moscow the next day for talks with Putin.'}],
  ['person/fuad-hussein', 'state/united-states', {claim: 'claim/ed517886e9996a65', earliest: date('2025-04-24'), latest: date('2025-04-24'), documents: 1, evidences: 1, confidence: 0.91, quote: 'On the same day Foreign Minister Fuad Hussein traveled to the United States, where he is expected to discuss bilateral ties.'}],
  ['person/mike-pompeo', 'state/israel', {claim: 'claim/a1dab401e214db56', earliest: date('2020-08-01'), latest: date('2020-08-31'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Secretary of State Mike Pompeo traveled to Israel, Sudan, Bahrain and the Emirates in August to prepare the accords.'}],
  ['person/nancy-pelosi', 'state/taiwan', {claim: 'claim/e383a16776158e02', documents: 1, evidences: 1, confidence: 0.86, quote: 'The two leaders agreed to resume communication between their militaries, which China had suspended in August 2022 after Nancy Pelosi’s visit to Taiwan.'}],
  ['person/olaf-scholz', 'place/brussels', {claim: 'claim/6acd71e681a37e49', documents: 1, evidences: 1, confidence: 0.864, quote: 'Scholz then traveled to Brussels, where he met European Commission President Ursula von der Leyen, European Council President Charles Michel and NATO Secretary General Jens Stoltenberg.'}],
  ['person/recep-tayyip-erdogan', 'state/ukraine', {claim: 'claim/c7923051755407b9', earliest: date('2022-08-18'), latest: date('2022-08-18'), documents: 1, evidences: 1, confidence: 0.86, quote: 'Ukrainian President Volodymyr Zelensky received Turkish President Recep Tayyip Erdogan and United Nations Secretary-General Antonio Guterres in Lviv on Thursday, Erdogan\'s first visit to Ukraine since the Russian invasion.'}],
  ['person/vladimir-putin', 'place/helsinki', {claim: 'claim/d0c3daa40b22563f', documents: 1, evidences: 1, confidence: 0.864, quote: 'Kremlin spokesman Dmitry Peskov accompanied the Russian leader to the Finnish capital.'}],
  ['person/xi-jinping', 'place/california', {claim: 'claim/a9112c0d54bf361d', documents: 1, evidences: 1, confidence: 0.91, quote: 'Xi is in California for the summit of the Asia-Pacific Economic Cooperation forum, which Biden hosts this week.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:TRAVELLED_TO]->(b) SET r = row[2];
UNWIND [
  ['person/emmanuel-macron', 'person/ursula-von-der-leyen', {claim: 'claim/64d511736802e987', earliest: date('2024-12-05'), latest: date('2024-12-05'), documents: 1, evidences: 1, confidence: 0.91, quote: 'French President Emmanuel Macron told von der Leyen on Thursday that the text was unacceptable in its current form, the Élysée said.'}],
  ['person/recep-tayyip-erdogan', 'person/vladimir-putin', {claim: 'claim/bee649dfb57c8f25', earliest: date('2020-11-10'), latest: date('2020-11-10'), documents: 1, evidences: 1, confidence: 0.91, quote: 'Turkish President Recep Tayyip Erdogan told Putin by phone on Tuesday that Turkey should monitor the ceasefire together with Russia, his office said.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:UTTERANCE]->(b) SET r = row[2];
UNWIND [
  ['state/united-states', 'body/taliban', {claim: 'claim/8d9ad10b22acb092', earliest: date('2020-02-29'), documents: 1, evidences: 1, confidence: 0.91, quote: 'The United States and the Taliban signed an agreement on Saturday that provides for the withdrawal of all American and allied troops from Afghanistan within 14 months.'}]
] AS row
MATCH (a:Chancery {id: row[0]}) MATCH (b:Chancery {id: row[1]})
CREATE (a)-[r:WITHDRAWAL]->(b) SET r = row[2];

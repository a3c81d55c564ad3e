//! Pairs of names with what must come out.

use super::{Feature, Name, compare};
use crate::model::judgement::Verdict;

fn person(a: &str, b: &str) -> super::Comparison {
    let (a, b) = (Name::person(a), Name::person(b));
    let found = compare(&a, &b);
    assert_eq!(found.score, compare(&b, &a).score, "{a:?} {b:?} not symmetric");
    found
}

#[test]
fn spellings_of_one_person() {
    for (a, b) in [
        ("Mohammed Shia’ al-Sudani", "Mohammed Shia Al-Sudani"),
        ("Prime Minister Mohammed Shia Al-Sudani", "Muhammad Shia' al-Soudani"),
        ("Fuad Hussein", "Fouad Husayn"),
        ("Muammar Gaddafi", "Muammar Qadhafi"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Sergei Lavrov", "Сергей Викторович Лавров"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Youssef Aboul Gheit", "Yusuf Abul Gheit"),
        ("Mohammed Shia al-Sudani", "محمد شياع السوداني"),
        ("Abdulrahman Haddad", "Abd al-Rahman Haddad"),
        ("Osama bin Laden", "Usama ibn Ladin"),
        ("Bibi Netanyahu", "Benjamin Netanyahu"),
        ("Smith, John", "John Smith"),
        ("J.-C. Juncker", "Jean-Claude Juncker"),
        ("Emanuel Macron", "Emmanuel Macron"),
        ("Ferdinand Marcos", "Ferdinand Marcos Jr."),
        ("Henry VIII", "King Henry VIII"),
        ("Mohammed bin Salman", "محمد بن سلمان"),
        ("Abdel Fattah el-Sisi", "عبد الفتاح السيسي"),
        ("Andrés Manuel López Obrador", "Andrés López Obrador"),
        ("Gabriel García Márquez", "Gabriel García"),
        ("Vladimir Putin", "Владимир Владимирович Путин"),
        ("Do Xuan Phuc", "Đỗ Xuân Phúc"),
        ("AL-ASSAD Bashar", "Bashar al-Assad"),
        ("Zine El Abidine Ben Ali", "Ben Ali"),
        ("Zine El Abidine Ben Ali", "Zine el-Abidine bin Ali"),
        ("Abu Mahdi al-Muhandis", "Abu Mahdi Muhandis"),
        ("Van der Bellen, Alexander", "Alexander Van der Bellen"),
        ("El Hassan bin Talal", "Hassan bin Talal"),
    ] {
        let found = person(a, b);
        assert_eq!(found.verdict, Verdict::Same, "{a} / {b}: {} {:?}", found.score, found.reasons());
    }
}

#[test]
fn two_persons() {
    for (a, b) in [
        ("Fuad Hussein", "Saddam Hussein"),
        ("Rashid bin Saeed Al Nuwa", "Saeed Al Nuwa"),
        ("Salman bin Abdulaziz", "Mohammed bin Salman bin Abdulaziz"),
        ("George W. Bush", "George H. W. Bush"),
        ("Bashar al-Assad", "Hafez al-Assad"),
        ("Hamid Karimi", "Hamad Karami"),
        ("Sergey Ivanevich Lavrov", "Sergey Viktorovich Lavrov"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Chen Wei", "Shen Wei"),
        ("John Smith Jr.", "John Smith Sr."),
        ("Henry VII", "Henry VIII"),
        ("Saddam Hussein", "فؤاد حسين"),
        ("María García López", "María Torres López"),
        ("Maria Duarte", "Mario Duarte Pires"),
        ("A. Nazarbayev", "Nursultan Nazarbayev"),
        ("Do Xuan Phuc", "Phan Xuan Phuc"),
        ("Le Van Hung", "Tran Van Hung"),
        ("Tran Van Hung", "Tran Thi Hung"),
        ("Van Minh Tuan", "Le Minh Tuan"),
        ("Da Xuan Phuc", "De Xuan Phuc"),
        ("Ben Harmon", "Clive Harmon"),
        ("John Major", "John Harmon"),
    ] {
        let found = person(a, b);
        assert!(found.score < 0.7, "{a} / {b}: {} {:?}", found.score, found.reasons());
    }
}

#[test]
fn particles_before_a_surname_are_no_names() {
    for (a, b) in
        [("Al-Sudani", "Sudani"), ("Le Pen", "Pen"), ("De Gaulle", "Gaulle"), ("van der Leyen", "Leyen"), ("Bin Salman", "Salman")]
    {
        assert!(person(a, b).score > 0.95 && !Name::person(a).is_full(), "{a} / {b}");
    }
}

#[test]
fn a_surname_alone_is_unsure() {
    let found = person("Leahy", "Kevin Leahy");
    assert_eq!(found.verdict, Verdict::Unsure, "{}", found.score);
    assert!(found.has(Feature::Single));
}

#[test]
fn organizations() {
    for (a, b, same) in [
        ("U.S. Department of State", "United States Department of State", true),
        ("North Atlantic Treaty Organization", "NATO", true),
        ("Brigade Forty-Four", "Brigade 44", true),
        ("Brigade 43", "Brigade 44", false),
        ("OAO Gazprom", "Open Joint Stock Company Gazprom", true),
        ("Al-Qaida in Iraq", "Al-Qaida in the Arabian Peninsula", false),
        ("National Bank of Chad", "National Bank of China", false),
        ("The World Bank", "World Bank", true),
        ("Ministry of Defence", "Ministry of Defense", true),
        ("Ministry of Defence", "Ministry of Finance", false),
    ] {
        let found = compare(&Name::organization(a), &Name::organization(b));
        assert_eq!(found.verdict == Verdict::Same, same, "{a} / {b}: {} {:?}", found.score, found.reasons());
    }
}

#[test]
fn hostile_names_do_no_harm() {
    for name in ["", "   ", ",,,", "'", &"a ".repeat(5000), &"é".repeat(5000), "\u{0}\u{200d}", "🙂", "١٢٣"] {
        assert!(person(name, "John Smith").score < 0.7, "{name:?}");
        assert!(compare(&Name::organization(name), &Name::organization(name)).score >= 0.0);
    }
}

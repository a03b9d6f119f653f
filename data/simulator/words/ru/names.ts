/** Given name, what friends say, Latin spelling. */
export const women: readonly (readonly [string, string, string])[] = [
  ["Анна", "Аня", "Anna"], ["Мария", "Маша", "Maria"], ["Елена", "Лена", "Elena"], ["Наталья", "Наташа", "Natalia"], ["Ольга", "Оля", "Olga"],
  ["Татьяна", "Таня", "Tatiana"], ["Ирина", "Ира", "Irina"], ["Светлана", "Света", "Svetlana"], ["Екатерина", "Катя", "Ekaterina"], ["Юлия", "Юля", "Yulia"],
  ["Анастасия", "Настя", "Anastasia"], ["Дарья", "Даша", "Daria"], ["Ксения", "Ксюша", "Ksenia"], ["Людмила", "Люда", "Lyudmila"], ["Галина", "Галя", "Galina"],
  ["Надежда", "Надя", "Nadezhda"], ["Любовь", "Люба", "Lyubov"], ["Виктория", "Вика", "Viktoria"], ["Полина", "Поля", "Polina"], ["Алёна", "Алёнка", "Alena"],
  ["Марина", "Мариша", "Marina"], ["Вера", "Верочка", "Vera"], ["Евгения", "Женя", "Evgenia"], ["Оксана", "Ксана", "Oksana"], ["Лариса", "Лара", "Larisa"],
  ["Валентина", "Валя", "Valentina"], ["Софья", "Соня", "Sofia"], ["Алиса", "Алиска", "Alisa"], ["Гузель", "Гуля", "Guzel"], ["Аида", "Аидка", "Aida"],
];
export const men: readonly (readonly [string, string, string])[] = [
  ["Александр", "Саша", "Alexander"], ["Сергей", "Серёжа", "Sergey"], ["Дмитрий", "Дима", "Dmitry"], ["Андрей", "Андрюша", "Andrey"], ["Алексей", "Лёша", "Alexey"],
  ["Иван", "Ваня", "Ivan"], ["Михаил", "Миша", "Mikhail"], ["Николай", "Коля", "Nikolay"], ["Владимир", "Володя", "Vladimir"], ["Павел", "Паша", "Pavel"],
  ["Евгений", "Женя", "Evgeny"], ["Максим", "Макс", "Maxim"], ["Артём", "Тёма", "Artem"], ["Роман", "Рома", "Roman"], ["Виктор", "Витя", "Viktor"],
  ["Юрий", "Юра", "Yury"], ["Антон", "Тоша", "Anton"], ["Игорь", "Игорёк", "Igor"], ["Константин", "Костя", "Konstantin"], ["Олег", "Олежка", "Oleg"],
  ["Денис", "Денчик", "Denis"], ["Кирилл", "Кирюша", "Kirill"], ["Фёдор", "Федя", "Fedor"], ["Руслан", "Русик", "Ruslan"], ["Тимур", "Тимурка", "Timur"],
];
/** The man's form; women take -а (-ая). Latin spelling beside it. */
export const surnames: readonly (readonly [string, string])[] = [
  ["Иванов", "Ivanov"], ["Смирнов", "Smirnov"], ["Кузнецов", "Kuznetsov"], ["Попов", "Popov"], ["Васильев", "Vasiliev"], ["Петров", "Petrov"], ["Соколов", "Sokolov"],
  ["Михайлов", "Mikhailov"], ["Новиков", "Novikov"], ["Фёдоров", "Fedorov"], ["Морозов", "Morozov"], ["Волков", "Volkov"], ["Алексеев", "Alekseev"], ["Лебедев", "Lebedev"],
  ["Семёнов", "Semenov"], ["Егоров", "Egorov"], ["Павлов", "Pavlov"], ["Козлов", "Kozlov"], ["Степанов", "Stepanov"], ["Николаев", "Nikolaev"], ["Орлов", "Orlov"],
  ["Андреев", "Andreev"], ["Макаров", "Makarov"], ["Никитин", "Nikitin"], ["Захаров", "Zakharov"], ["Зайцев", "Zaitsev"], ["Соловьёв", "Solovyov"], ["Борисов", "Borisov"],
  ["Яковлев", "Yakovlev"], ["Григорьев", "Grigoriev"], ["Романов", "Romanov"], ["Воробьёв", "Vorobyov"], ["Сергеев", "Sergeev"], ["Кузьмин", "Kuzmin"], ["Фролов", "Frolov"],
  ["Александров", "Alexandrov"], ["Дмитриев", "Dmitriev"], ["Королёв", "Korolev"], ["Гусев", "Gusev"], ["Киселёв", "Kiselev"], ["Ильин", "Ilyin"], ["Максимов", "Maximov"],
  ["Поляков", "Polyakov"], ["Сорокин", "Sorokin"], ["Виноградов", "Vinogradov"], ["Ковалёв", "Kovalev"], ["Белов", "Belov"], ["Медведев", "Medvedev"], ["Антонов", "Antonov"],
  ["Тарасов", "Tarasov"], ["Жуков", "Zhukov"], ["Баранов", "Baranov"], ["Филиппов", "Filippov"], ["Комаров", "Komarov"], ["Давыдов", "Davydov"], ["Беляев", "Belyaev"],
  ["Герасимов", "Gerasimov"], ["Богданов", "Bogdanov"], ["Осипов", "Osipov"], ["Сидоров", "Sidorov"], ["Матвеев", "Matveev"], ["Титов", "Titov"], ["Марков", "Markov"],
  ["Миронов", "Mironov"], ["Крылов", "Krylov"], ["Куликов", "Kulikov"], ["Карпов", "Karpov"], ["Власов", "Vlasov"], ["Мельников", "Melnikov"], ["Денисов", "Denisov"],
  ["Гаврилов", "Gavrilov"], ["Тихонов", "Tikhonov"], ["Казаков", "Kazakov"], ["Афанасьев", "Afanasiev"], ["Данилов", "Danilov"], ["Савельев", "Saveliev"], ["Тимофеев", "Timofeev"],
  ["Фомин", "Fomin"], ["Чернов", "Chernov"], ["Абрамов", "Abramov"], ["Мартынов", "Martynov"], ["Ефимов", "Efimov"], ["Федотов", "Fedotov"], ["Щербаков", "Shcherbakov"],
  ["Назаров", "Nazarov"], ["Калинин", "Kalinin"], ["Исаев", "Isaev"], ["Чернышёв", "Chernyshev"], ["Быков", "Bykov"], ["Маслов", "Maslov"], ["Родионов", "Rodionov"],
  ["Коновалов", "Konovalov"], ["Лазарев", "Lazarev"], ["Воронин", "Voronin"], ["Климов", "Klimov"], ["Филатов", "Filatov"], ["Пономарёв", "Ponomarev"], ["Голубев", "Golubev"],
  ["Ахметов", "Akhmetov"], ["Гарипов", "Garipov"], ["Хасанов", "Khasanov"], ["Сафин", "Safin"], ["Валиев", "Valiev"], ["Нестеров", "Nesterov"], ["Троицкий", "Troitsky"],
];

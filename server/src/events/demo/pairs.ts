/** A mentee and a mentor by name: the mentor leads the mentee, and a conversation at a table would not be free. */
export const forbidden = [
  ['Ana Petrović', 'Amara Nwosu'],
  ['Đặng Quốc Hưng', 'Trần Thị Bích Ngọc'],
  ['فاطمة الزهراء بن علي', 'عمر الحسيني'],
  ['สมชาย ศรีสุข', 'Li Wei'],
] as const;

/** Promised to one another, in whichever round. */
export const required = [
  ['Friederike Alexandra Schmidt-Rottenberger', 'Marie-Clémence Vandenbroucke-d’Hautefeuille'],
  ['Malik Johnson', 'Ọláyínká Adéṣínà'],
] as const;

/** Must meet in the first round. */
export const requiredFirst = ['Zoë van der Meer', 'Li Wei'] as const;

/** People to choose from, with names of every length. */
export const samplePeople = [
  { value: 'ana', label: 'Ana Belén Ruiz Castellanos' },
  { value: 'anais', label: 'Anaïs Tremblay-Okonkwo', detail: 'Sales' },
  { value: 'anand', label: 'Anand Krishnamurthy' },
];

/** Two mentors who come, one who does not, and five mentees. Ana is to meet Amara first and Omar then; Bo begins with Omar. */
export const smallRoster = `name,email,role,department,topics,table,required,need 1,question 1,context 1,need 2,question 2
Amara Nwosu,amara@example.org,mentor,Sales,Pricing:5; Hiring:3,1,,,,,,
Li Wei,li@example.org,mentor,Product,Hiring:5; Pricing:4,2,,,,,,
Omar Haddad,,mentor,Finance,Fundraising:4; Pricing:3,4,,,,,,
Ana Ruiz,ana@example.org,mentee,Product,,,Amara Nwosu @ 1; Omar Haddad @ 2,Pricing,How do I set a first price?,We sell to schools,Fundraising,Whom do I ask first?
Bo Lindqvist,bo@example.org,mentee,Sales,,,Omar Haddad @ 1,Hiring,Whom do I hire first?,,Pricing,When do I raise a price?
Cy Okoro,,mentee,Finance,,,,Hiring,How do I let somebody go?,,,
Di Moretti,di@example.org,mentee,Product,,,,Pricing,What is a discount for?,,,
Eve Park,eve@example.org,mentee,Support,,,,Pricing,How do I say it costs more?,,Hiring,Where do I look?
`;

export interface CrowdOptions {
  readonly mentors: number;
  readonly mentees: number;
}

const crowdTopics = ['Pricing', 'Hiring', 'Fundraising', 'Law', 'Design', 'Delegation', 'Data', 'Sales'];
const topicAt = (index: number): string => crowdTopics[index % crowdTopics.length]!;

/** Many people, each with two topics: mentors know them, mentees need them. Mentors sit at tables from 1 on. */
export function crowdRoster({ mentors, mentees }: CrowdOptions): string {
  const lines = ['name,email,role,department,topics,table,need 1,question 1,need 2'];
  for (let index = 0; index < mentors; index += 1) {
    const topics = `${topicAt(index)}:5; ${topicAt(index + 3)}:3`;
    lines.push(`Mentor ${index + 1},,mentor,Team ${index % 5},${topics},${index + 1},,,`);
  }
  for (let index = 0; index < mentees; index += 1) {
    const needs = `${topicAt(index)},What would you do?,${topicAt(index + 5)}`;
    lines.push(`Mentee ${index + 1},mentee${index + 1}@example.org,mentee,Team ${index % 5},,,${needs}`);
  }
  return `${lines.join('\n')}\n`;
}

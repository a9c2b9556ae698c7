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

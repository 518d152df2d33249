/** What a plan calls the model that comes with the package. */
export const ofPackage = 'ec2'

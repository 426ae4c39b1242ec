/** The button that opens the form of what is open in the talk. */
export const formAction = "ieum:form:";

/** A form saves something from here on: two questions are answered as quickly as two fields are filled in. */
export const worthAForm = 3;

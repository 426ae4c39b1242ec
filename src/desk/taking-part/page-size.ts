/** People on a page, as the port counts them. */
export const takingPageSize = 100;

/** The browser's XMLHttpRequest for Node; it comes without types. */
declare module "xhr2" {
  const XMLHttpRequest: unknown;
  export default XMLHttpRequest;
}

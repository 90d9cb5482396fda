// The library makes its style elements itself. The page's policy wants a nonce on them, which only this script can give.
const create = document.createElement.bind(document);
document.createElement = (name, options) => {
  const element = create(name, options);
  if (name.toLowerCase() === "style") {
    element.setAttribute("nonce", "api-docs");
  }

  return element;
};

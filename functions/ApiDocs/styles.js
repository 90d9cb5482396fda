// The library makes its styles itself. The page's policy takes a style element with a nonce and styles that scripts set, but no
// style attributes: the first get the nonce here, and what would be an attribute is set instead.
const create = document.createElement.bind(document);
document.createElement = (name, options) => {
  const element = create(name, options);
  if (name.toLowerCase() === "style") {
    element.setAttribute("nonce", "api-docs");
  }

  return element;
};

const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  if (name === "style" && this.style) {
    this.style.cssText = value;
  } else {
    setAttribute.call(this, name, value);
  }
};

const innerHtml = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
Object.defineProperty(Element.prototype, "innerHTML", {
  ...innerHtml,
  set(html) {
    innerHtml.set.call(this, String(html).replace(/\sstyle=/g, " data-style="));
    for (const element of (this.content ?? this).querySelectorAll("[data-style]")) {
      element.style.cssText = element.dataset.style;
    }
  },
});

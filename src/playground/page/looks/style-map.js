/**
 * Takes the place of lit's own `styleMap`, which writes the first styles as an attribute: the page's policy refuses those. This one sets
 * them by script from the start.
 */
import { noChange } from "lit";
import { Directive, directive } from "lit/directive.js";

class StyleMap extends Directive {
  render() {
    return noChange;
  }

  update({ element }, [styles]) {
    for (const [name, value] of Object.entries(styles)) {
      if (value) element.style.setProperty(name, value);
      else element.style.removeProperty(name);
    }
    return noChange;
  }
}

export const styleMap = directive(StyleMap);

export default {
  title: "Orders API",
  head: [["script", { type: "module", src: "WHICHCODEwhich-code.js", "data-auto": "main code", blocking: "render" }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "which-code" } } },
};

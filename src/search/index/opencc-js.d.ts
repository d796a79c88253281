/** `opencc-js` has no types. The text is OpenCC's table (Apache-2.0): `traditional simplified|traditional simplified|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}

/** `traditional simplified|traditional simplified|…`, from OpenCC (Apache-2.0). */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}

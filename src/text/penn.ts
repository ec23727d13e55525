/** The parts of speech of the Penn Treebank, in the order in which models/tags.bin numbers them. */
export const pennTags =
  "NN NNS NNP NNPS PRP PRP$ WP WP$ EX DT PDT WDT CD JJ JJR JJS RB RBR RBS WRB RP VB VBD VBG VBN VBP VBZ MD TO IN CC POS UH FW SYM LS $ # . , : -LRB- -RRB- `` '' ADD NFP".split(
    ' ',
  );

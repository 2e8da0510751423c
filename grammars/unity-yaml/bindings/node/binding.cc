#include <napi.h>

struct TSLanguage;

extern "C" const TSLanguage *tree_sitter_unity_yaml(void);

// The tag by which the tree-sitter package recognizes a pointer to a language.
static const napi_type_tag language_tag = {0x8AF2E5212AD58ABF, 0xD5006CAD83ABBA16};

static Napi::Object Init(Napi::Env env, Napi::Object exports) {
  auto *pointer = const_cast<TSLanguage *>(tree_sitter_unity_yaml());
  auto language = Napi::External<TSLanguage>::New(env, pointer);
  language.TypeTag(&language_tag);
  exports["language"] = language;
  return exports;
}

NODE_API_MODULE(tree_sitter_unity_yaml_binding, Init)

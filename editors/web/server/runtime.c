/* What the bare target lacks of a C library: memory that is given back, and a few functions that the compiler calls. */
typedef unsigned char byte;
typedef unsigned int word;
typedef unsigned long long quad;
typedef __SIZE_TYPE__ size_t;

/* Blocks come in classes of four sizes to a doubling, from 16 bytes on. What is given back waits in the list of its class. A header of 16
   bytes before each block keeps the alignment and the class. */
struct header { word class, offset; struct header *next; word padding; };
static struct header *waiting[112];
static byte *unused, *end;
extern byte __heap_base;

static size_t size_of(word class) { return (size_t)(4 + (class & 3)) << ((class >> 2) + 2); }

static word class_of(size_t size) {
  if (size <= 16) return 0;
  word doubling = 31 - __builtin_clz((word)(size - 1));
  word class = (doubling - 4) * 4 + (((size - 1) >> (doubling - 2)) & 3) + 1;
  return class;
}

static void *allocate(size_t size) {
  if (size > (1u << 30)) return 0;
  word class = class_of(size);
  struct header *block = waiting[class];
  if (block) {
    waiting[class] = block->next;
  } else {
    size_t needed = (size_of(class) + sizeof(struct header) + 15) & ~(size_t)15;
    if (!unused) {
      unused = (byte *)(((size_t)&__heap_base + 15) & ~(size_t)15);
      end = (byte *)(__builtin_wasm_memory_size(0) << 16);
    }
    if (needed > (size_t)(end - unused)) {
      size_t pages = (needed - (size_t)(end - unused) + 65535) >> 16;
      if (__builtin_wasm_memory_grow(0, pages < 16 ? 16 : pages) == (size_t)-1 &&
          (pages >= 16 || __builtin_wasm_memory_grow(0, pages) == (size_t)-1)) return 0;
      end = (byte *)(__builtin_wasm_memory_size(0) << 16);
    }
    block = (struct header *)unused;
    unused += needed;
  }
  block->class = class;
  block->offset = 0;
  return block + 1;
}

void *malloc(size_t size) { return allocate(size); }

void free(void *place) {
  if (!place) return;
  struct header *block = (struct header *)place - 1;
  block = (struct header *)((byte *)block - block->offset);
  block->next = waiting[block->class];
  waiting[block->class] = block;
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  byte *start = allocate(alignment <= 16 ? size : size + alignment);
  if (!start) return 12;
  if (alignment > 16) {
    byte *aligned = (byte *)(((size_t)start + alignment - 1) & ~(alignment - 1));
    word class = ((struct header *)start - 1)->class;
    ((struct header *)aligned - 1)->class = class;
    ((struct header *)aligned - 1)->offset = (word)(aligned - start);
    start = aligned;
  }
  *place = start;
  return 0;
}

void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }
void *memset(void *to, int value, size_t count) { return __builtin_memset(to, value, count); }

int memcmp(const void *left, const void *right, size_t count) {
  const byte *one = left, *other = right;
  while (count >= 8 && *(const quad *)one == *(const quad *)other) one += 8, other += 8, count -= 8;
  for (; count; one++, other++, count--)
    if (*one != *other) return *one - *other;
  return 0;
}

size_t strlen(const char *text) {
  size_t count = 0;
  while (text[count]) count++;
  return count;
}

/* The order of a dictionary is never shown, so that its seed may be one and the same. */
void arc4random_buf(void *place, size_t count) { __builtin_memset(place, 0x5A, count); }

size_t __stack_chk_guard = 0x5AA5C33C;
void __stack_chk_fail(void) { __builtin_trap(); }

/* The product of two numbers of 128 bits, as far as 128 bits go. */
typedef struct { quad low, high; } pair;
void __multi3(pair *product, quad low, quad high, quad otherLow, quad otherHigh) {
  quad a = low & 0xFFFFFFFF, b = low >> 32, c = otherLow & 0xFFFFFFFF, d = otherLow >> 32;
  quad middle = a * d + (a * c >> 32), rest = b * c + (middle & 0xFFFFFFFF);
  product->low = rest << 32 | (a * c & 0xFFFFFFFF);
  product->high = b * d + (middle >> 32) + (rest >> 32) + low * otherHigh + high * otherLow;
}

/* The number that a text begins with, to about 16 digits, and where it ends; null where it begins with none. Only whether it is whole, and
   within bounds, is ever asked. */
const char *_swift_stdlib_strtod_clocale(const char *text, double *result) {
  const char *at = text;
  int negative = *at == '-', exponent = 0, digits = 0;
  double value = 0;
  if (*at == '-' || *at == '+') at++;
  for (; *at >= '0' && *at <= '9'; at++, digits++) value = value * 10 + (*at - '0');
  if (*at == '.')
    for (at++; *at >= '0' && *at <= '9'; at++, digits++, exponent--) value = value * 10 + (*at - '0');
  if (!digits) return 0;
  if (*at == 'e' || *at == 'E') {
    const char *mark = at++;
    int less = *at == '-', power = 0;
    if (*at == '-' || *at == '+') at++;
    if (*at < '0' || *at > '9') at = mark;
    else {
      for (; *at >= '0' && *at <= '9'; at++)
        if (power < 10000) power = power * 10 + (*at - '0');
      exponent += less ? -power : power;
    }
  }
  for (; exponent > 0 && value != 0 && value < 1e308; exponent--) value *= 10;
  for (; exponent < 0 && value != 0; exponent++) value /= 10;
  *result = negative ? -value : value;
  return at;
}

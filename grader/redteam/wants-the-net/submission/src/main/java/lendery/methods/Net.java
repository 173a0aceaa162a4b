package lendery.methods;

import com.google.common.collect.ImmutableList;

final class Net {
    ImmutableList<String> names;
}

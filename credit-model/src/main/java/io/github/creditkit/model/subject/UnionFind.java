package io.github.creditkit.model.subject;

/** Sets that grow together (并查集), with halved paths and the smaller number as the root, whatever the order of joining. */
final class UnionFind {
    private final int[] parent;

    UnionFind(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int find(int element) {
        int root = element;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int a, int b) {
        int one = find(a);
        int other = find(b);
        if (one < other) {
            parent[other] = one;
        } else {
            parent[one] = other;
        }
    }
}

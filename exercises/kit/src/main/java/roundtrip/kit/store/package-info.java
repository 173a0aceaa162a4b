/** What runs in the store's process: a database that several programs share, and none of them may change but by its tables. */
package roundtrip.kit.store;

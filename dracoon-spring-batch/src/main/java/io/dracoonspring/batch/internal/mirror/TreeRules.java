// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/**
 * Holds the rules for the listing of a tree.
 *
 * @param filter the filter. The content of the folders that it excludes is not listed
 * @param names the names in the target
 */
record TreeRules(MirrorFilter filter, TargetNames names) {

}

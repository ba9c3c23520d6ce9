// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

/**
 * Holds the rules for the listing of a tree.
 *
 * @param filter the filter. Folders that it excludes are not listed
 * @param names the names in the target
 */
record TreeRules(MirrorFilter filter, TargetNames names) {

}

// SPDX-License-Identifier: Apache-2.0

/**
 * An application that mirrors trees, on one or more hosts.
 */
@NullMarked
package io.dracoonspring.sample.bulk;

import org.jspecify.annotations.NullMarked;

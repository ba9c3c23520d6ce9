// SPDX-License-Identifier: Apache-2.0

/**
 * Many concurrent callers against a server with many faults. The measurements show which
 * failures the client absorbs, and that no object is lost or created twice.
 */
@NullMarked
package io.dracoonspring.benchmarks.soak;

import org.jspecify.annotations.NullMarked;

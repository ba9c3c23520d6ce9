// SPDX-License-Identifier: Apache-2.0

/**
 * Obtains and renews tokens, and adds them to requests. Not meant for applications.
 */
@NullMarked
package io.dracoonspring.auth.internal;

import org.jspecify.annotations.NullMarked;

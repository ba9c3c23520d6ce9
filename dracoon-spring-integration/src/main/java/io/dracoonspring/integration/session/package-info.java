// SPDX-License-Identifier: Apache-2.0

/**
 * Sessions with DRACOON, as the remote-file support of Spring Integration wants them.
 */
@NullMarked
package io.dracoonspring.integration.session;

import org.jspecify.annotations.NullMarked;

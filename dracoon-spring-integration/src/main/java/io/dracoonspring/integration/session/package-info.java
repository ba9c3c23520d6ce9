// SPDX-License-Identifier: Apache-2.0

/**
 * DRACOON sessions for the remote-file support of Spring Integration.
 */
@NullMarked
package io.dracoonspring.integration.session;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0

/**
 * Creates, replaces and deletes key pairs and rescue keys on the server.
 */
@NullMarked
package io.dracoonspring.crypto.internal.keypair;

import org.jspecify.annotations.NullMarked;

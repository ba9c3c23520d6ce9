// SPDX-License-Identifier: Apache-2.0

/**
 * How key pairs and rescue keys are created, replaced and deleted on the server.
 */
@NullMarked
package io.dracoonspring.crypto.internal.keypair;

import org.jspecify.annotations.NullMarked;

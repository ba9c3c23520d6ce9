// SPDX-License-Identifier: Apache-2.0

/**
 * Support for emulators and scanners that Docker Compose runs.
 */
@NullMarked
package io.dracoonspring.autoconfigure.docker.compose;

import org.jspecify.annotations.NullMarked;

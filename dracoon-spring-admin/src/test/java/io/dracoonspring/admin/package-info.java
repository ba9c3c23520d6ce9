// SPDX-License-Identifier: Apache-2.0

@NullMarked
package io.dracoonspring.admin;

import org.jspecify.annotations.NullMarked;

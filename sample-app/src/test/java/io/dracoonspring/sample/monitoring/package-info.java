// SPDX-License-Identifier: Apache-2.0

/**
 * The dashboard and the alert rules of the documentation, held against a real Prometheus.
 */
@NullMarked
package io.dracoonspring.sample.monitoring;

import org.jspecify.annotations.NullMarked;

using TinyGame.Combat;
using UnityEngine;
using UnityEngine.InputSystem;

namespace TinyGame.Player
{
    /// <summary>Moves the lantern keeper and throws sparks.</summary>
    [RequireComponent(typeof(Rigidbody), typeof(Health))]
    public class PlayerController : MonoBehaviour
    {
        private static readonly int SpeedParameter = Animator.StringToHash("Speed");

        [Header("Movement")]
        [SerializeField] private float moveSpeed = 5f;
        [SerializeField] private float turnSpeed = 540f;
        [Tooltip("Upward speed of a jump, in metres per second.")]
        [SerializeField] private float jumpSpeed = 6f;

        [Header("Attack")]
        [SerializeField] private ProjectilePool sparks;
        [SerializeField] private Transform hand;
        [SerializeField] private float throwInterval = 0.35f;

        private Rigidbody body;
        private Animator animator;
        private Vector2 moveInput;
        private float nextThrow;
        private bool isGrounded;

        private void Awake()
        {
            body = GetComponent<Rigidbody>();
            animator = GetComponentInChildren<Animator>();
        }

        private void FixedUpdate()
        {
            Vector3 direction = new Vector3(moveInput.x, 0f, moveInput.y);
            Vector3 velocity = direction * moveSpeed;
            velocity.y = body.velocity.y;
            body.velocity = velocity;
            if (direction.sqrMagnitude > 0.01f)
            {
                Quaternion wanted = Quaternion.LookRotation(direction);
                body.MoveRotation(Quaternion.RotateTowards(body.rotation, wanted, turnSpeed * Time.fixedDeltaTime));
            }
        }

        private void Update()
        {
            animator.SetFloat(SpeedParameter, moveInput.magnitude);
        }

        public void OnMove(InputAction.CallbackContext context)
        {
            moveInput = context.ReadValue<Vector2>();
        }

        public void OnJump(InputAction.CallbackContext context)
        {
            if (context.performed && isGrounded)
            {
                body.AddForce(Vector3.up * jumpSpeed, ForceMode.VelocityChange);
                isGrounded = false;
            }
        }

        /// <summary>Throws a spark from the hand, not faster than the interval allows.</summary>
        public void OnThrow(InputAction.CallbackContext context)
        {
            if (!context.performed || Time.time < nextThrow)
            {
                return;
            }

            nextThrow = Time.time + throwInterval;
            sparks.Spawn(hand.position, hand.rotation);
        }

        private void OnCollisionEnter(Collision collision)
        {
            if (collision.gameObject.CompareTag("Ground"))
            {
                isGrounded = true;
            }
        }
    }
}
